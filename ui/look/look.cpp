// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/look.h"

#include "ui/look/shapes.h"

#include <QFile>
#include <QFontInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>

#include <array>
#include <cmath>

namespace kinfolio {

namespace {

constexpr int InkCount = int(Ink::Shadow) + 1;
constexpr int TypeCount = int(Look::Type::Voice) + 1;
constexpr int StateCount = int(Look::State::Unknown) + 1;

// "TextMuted" is "textMuted" in the tokens.
template<typename Enum>
QString tokenName(Enum value)
{
    QString name = QLatin1String(QMetaEnum::fromType<Enum>().valueToKey(int(value)));
    name[0] = name[0].toLower();
    return name;
}

QJsonObject readTokens()
{
    QFile file(QStringLiteral(":/kinfolio/tokens.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return QJsonDocument::fromJson(file.readAll()).object();
}

QColor colourIn(const QJsonValue &value)
{
    return QColor::fromString(value.toString());
}

} // namespace

struct Look::Data {
    Theme theme = Theme::Light;
    double textScale = 1;
    std::array<QColor, InkCount> inks;
    std::array<QFont, TypeCount> fonts;
    std::array<StateLook, StateCount> states;
    QHash<QString, Kind> kinds;
    QPalette palette;
    Measures measures;
};

namespace {

QFont voiceFont(const QJsonObject &type)
{
    QFont font;
    QStringList families;
    for (const auto &family : type.value(QLatin1String("family")).toObject().value(QLatin1String("voice")).toArray())
        families.append(family.toString());
    font.setFamilies(families);
    font.setStyleHint(QFont::Serif);
    return font;
}

QFont fontFor(const QJsonObject &type, Look::Type step, const QFont &family, double base)
{
    const QJsonObject wanted = type.value(QLatin1String("steps")).toObject().value(tokenName(step)).toObject();
    QFont font = family;
    font.setPixelSize(std::max(1, int(std::lround(base * wanted.value(QLatin1String("ratio")).toDouble(1)))));
    font.setWeight(QFont::Weight(wanted.value(QLatin1String("weight")).toInt(QFont::Normal)));
    const double tracking = wanted.value(QLatin1String("tracking")).toDouble();
    if (tracking != 0)
        font.setLetterSpacing(QFont::PercentageSpacing, 100 + tracking * 100);
    return font;
}

QPalette paletteOf(const QJsonObject &tokens, const QJsonObject &colours)
{
    QPalette palette;
    const QMetaEnum roles = QMetaEnum::fromType<QPalette::ColorRole>();
    const auto fill = [&](const QString &map, const auto &set) {
        const QJsonObject wanted = tokens.value(map).toObject();
        for (auto it = wanted.begin(); it != wanted.end(); ++it) {
            const int role = roles.keyToValue(it.key().toLatin1().constData());
            Q_ASSERT(role >= 0);
            set(QPalette::ColorRole(role), colourIn(colours.value(it.value().toString())));
        }
    };
    fill(QStringLiteral("qpaletteRoles"), [&](QPalette::ColorRole role, const QColor &c) { palette.setColor(role, c); });
    fill(QStringLiteral("qpaletteDisabled"), [&](QPalette::ColorRole role, const QColor &c) {
        palette.setColor(QPalette::Disabled, role, c);
    });
    return palette;
}

void readLines(const QJsonObject &tokens, Look::Theme theme, Look::Measures &m)
{
    QJsonObject line = tokens.value(QLatin1String("line")).toObject();
    if (theme == Look::Theme::HighContrast)
        line = line.value(QLatin1String("highContrast")).toObject();
    m.hairline = line.value(QLatin1String("hairline")).toInt(1);
    m.controlLine = line.value(QLatin1String("control")).toInt(1);
    m.focus = line.value(QLatin1String("focus")).toInt(2);
    m.focusGap = line.value(QLatin1String("focusGap")).toInt(2);
    m.thread = line.value(QLatin1String("thread")).toInt(2);
}

Look::Measures measuresOf(const QJsonObject &tokens, Look::Theme theme, double scale)
{
    Look::Measures m;
    readLines(tokens, theme, m);
    const QJsonObject space = tokens.value(QLatin1String("space")).toObject();
    for (const auto &[name, target] : {std::pair("xs", &m.xs), std::pair("s", &m.s), std::pair("m", &m.m),
                                       std::pair("l", &m.l), std::pair("xl", &m.xl), std::pair("xxl", &m.xxl),
                                       std::pair("xxxl", &m.xxxl)})
        *target = space.value(QLatin1String(name)).toInt();
    const QJsonObject radius = tokens.value(QLatin1String("radius")).toObject();
    for (const auto &[name, target] : {std::pair("small", &m.radiusSmall), std::pair("control", &m.radiusControl),
                                       std::pair("card", &m.radiusCard), std::pair("panel", &m.radiusPanel)})
        *target = radius.value(QLatin1String(name)).toInt();
    const QJsonObject size = tokens.value(QLatin1String("size")).toObject();
    for (const auto &[name, target] :
         {std::pair("control", &m.control), std::pair("controlSmall", &m.controlSmall), std::pair("rail", &m.rail),
          std::pair("railNarrow", &m.railNarrow), std::pair("railItem", &m.railItem), std::pair("topBar", &m.topBar),
          std::pair("middleList", &m.middleList), std::pair("messageStrip", &m.messageStrip), std::pair("row", &m.row),
          std::pair("rowCompact", &m.rowCompact), std::pair("chip", &m.chip), std::pair("avatar", &m.avatar),
          std::pair("avatarLarge", &m.avatarLarge), std::pair("kindTile", &m.kindTile),
          std::pair("kindTileLarge", &m.kindTileLarge), std::pair("readerMax", &m.readerMax)})
        *target = int(std::lround(size.value(QLatin1String(name)).toInt() * scale));
    return m;
}

QHash<QString, Look::Kind> kindsOf(const QJsonObject &tokens, const QString &theme)
{
    QHash<QString, Look::Kind> kinds;
    const QJsonObject shapes = tokens.value(QLatin1String("shapes")).toObject();
    const QJsonObject all = tokens.value(QLatin1String("kinds")).toObject();
    for (auto it = all.begin(); it != all.end(); ++it) {
        const QJsonObject kind = it.value().toObject();
        const QJsonObject colours = kind.value(theme).toObject();
        kinds.insert(it.key(), {colourIn(colours.value(QLatin1String("accent"))),
                                colourIn(colours.value(QLatin1String("soft"))),
                                kind.value(QLatin1String("icon")).toString(),
                                unitShape(shapes.value(kind.value(QLatin1String("shape")).toString()).toObject())});
    }
    // The learner is a person.
    kinds.insert(QStringLiteral("learner"), kinds.value(QStringLiteral("person")));
    return kinds;
}

} // namespace

Look Look::make(Theme theme, double textScale, const QFont &system, bool plainFont)
{
    const QJsonObject tokens = readTokens();
    const QString themeName = tokenName(theme);
    const QJsonObject colours = tokens.value(QLatin1String("palettes")).toObject().value(themeName).toObject();
    auto data = std::make_shared<Data>();
    data->theme = theme;
    data->textScale = std::clamp(textScale, 0.8, 2.0);
    for (int i = 0; i < InkCount; ++i)
        data->inks[size_t(i)] = colourIn(colours.value(tokenName(Ink(i))));
    const QJsonObject type = tokens.value(QLatin1String("type")).toObject();
    const int least = type.value(QLatin1String("base")).toInt(14);
    const double base = std::max(QFontInfo(system).pixelSize(), least) * data->textScale;
    const QFont voice = plainFont ? system : voiceFont(type);
    for (int i = 0; i < TypeCount; ++i)
        data->fonts[size_t(i)] = fontFor(type, Type(i), Type(i) == Type::Voice ? voice : system, base);
    const QJsonObject states = tokens.value(QLatin1String("states")).toObject();
    for (int i = 0; i < StateCount; ++i) {
        const QJsonObject state = states.value(tokenName(State(i))).toObject();
        const QJsonArray pair = state.value(themeName).toArray();
        data->states[size_t(i)] = {colourIn(pair.at(0)), colourIn(pair.at(1)),
                                   state.value(QLatin1String("icon")).toString()};
    }
    data->kinds = kindsOf(tokens, themeName);
    data->palette = paletteOf(tokens, colours);
    data->measures = measuresOf(tokens, theme, base / least);
    Look look;
    look.d = std::move(data);
    return look;
}

Look::Theme Look::theme() const
{
    return d->theme;
}

double Look::textScale() const
{
    return d->textScale;
}

QColor Look::colour(Ink ink) const
{
    return d->inks[size_t(ink)];
}

QPalette Look::palette() const
{
    return d->palette;
}

QFont Look::font(Type type) const
{
    return d->fonts[size_t(type)];
}

const Look::Kind &Look::kind(const QString &name) const
{
    const auto found = d->kinds.constFind(name);
    return found != d->kinds.constEnd() ? *found : *d->kinds.constFind(QStringLiteral("artifact"));
}

Look::StateLook Look::state(State state) const
{
    return d->states[size_t(state)];
}

const Look::Measures &Look::measures() const
{
    return d->measures;
}

int Look::scaled(double pixels) const
{
    return int(std::lround(pixels * d->textScale));
}

} // namespace kinfolio
