// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/site/sitetokens.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace kinfolio {

namespace {

QByteArray resource(const char *name)
{
    QFile file(QLatin1String(":/kinfolio/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray property(const QString &name, const QString &value)
{
    QString css = name;
    // textSecondary becomes --text-secondary.
    for (qsizetype i = css.size() - 1; i > 0; --i) {
        if (css.at(i).isUpper())
            css.replace(i, 1, QLatin1Char('-') + css.at(i).toLower());
    }
    return "--" + css.toLatin1() + ':' + value.toLatin1().toLower() + ';';
}

// Only what the style sheet uses.
QByteArray palette(const QString &scheme)
{
    static const QStringList wanted = {
        QStringLiteral("window"),       QStringLiteral("surface"),    QStringLiteral("sunken"),       QStringLiteral("text"),
        QStringLiteral("textSecondary"), QStringLiteral("textMuted"), QStringLiteral("hairline"),
        QStringLiteral("controlBorder"), QStringLiteral("accent"),    QStringLiteral("accentHover"),
        QStringLiteral("onAccent"),     QStringLiteral("accentSoft"), QStringLiteral("onAccentSoft"), QStringLiteral("link"),
        QStringLiteral("linkVisited"),  QStringLiteral("focus"),      QStringLiteral("thread")};
    const QJsonObject colours = siteTokens().value(QLatin1String("palettes")).toObject().value(scheme).toObject();
    QByteArray css;
    for (const QString &name : wanted)
        css += property(name, colours.value(name).toString());
    return css;
}

QJsonObject kindTokens()
{
    return siteTokens().value(QLatin1String("kinds")).toObject();
}

// Kinds of one family have their colours in common; the variables are called by the family.
QByteArray kindColours(const QString &scheme)
{
    const QJsonObject all = kindTokens();
    QMap<QString, QJsonObject> families;
    for (const auto &kind : all)
        families.insert(kind.toObject().value(QLatin1String("family")).toString(), kind.toObject().value(scheme).toObject());
    QByteArray css;
    for (const auto &[family, colours] : families.asKeyValueRange()) {
        css += property(QStringLiteral("k-") + family, colours.value(QLatin1String("accent")).toString());
        css += property(QStringLiteral("k-%1-soft").arg(family), colours.value(QLatin1String("soft")).toString());
    }
    return css;
}

// A class for each kind: what is of that kind is drawn in the colours of its family.
QByteArray kindClasses()
{
    QMap<QString, QStringList> classes;
    const QJsonObject all = kindTokens();
    for (auto kind = all.begin(); kind != all.end(); ++kind)
        classes[kind.value().toObject().value(QLatin1String("family")).toString()].append(QStringLiteral(".k-") + kind.key());
    classes[all.value(QLatin1String("person")).toObject().value(QLatin1String("family")).toString()].append(QStringLiteral(".k-learner"));
    QByteArray css;
    for (const auto &[family, names] : classes.asKeyValueRange())
        css += QStringLiteral("%1{--kind:var(--k-%2);--soft:var(--k-%2-soft)}\n").arg(names.join(QLatin1Char(',')), family).toLatin1();
    return css;
}

QByteArray stateColours(const QString &scheme)
{
    const QJsonObject all = siteTokens().value(QLatin1String("states")).toObject();
    QByteArray css;
    for (auto state = all.begin(); state != all.end(); ++state) {
        const QJsonArray colours = state.value().toObject().value(scheme).toArray();
        css += property(QStringLiteral("s-") + state.key(), colours.at(0).toString());
        css += property(QStringLiteral("s-") + state.key() + QStringLiteral("-soft"), colours.at(1).toString());
    }
    return css;
}

// A theme is another accent from the same tokens; what is read stays ink on paper.
QByteArray themeColours(const QString &theme, const QString &scheme)
{
    if (scheme == QLatin1String("highContrast"))
        return {};
    if (theme == QLatin1String("warm"))
        return "--accent:var(--k-spark);--accent-hover:var(--text);--link:var(--k-spark);--thread:var(--k-spark);"
               "--focus:var(--k-spark);--on-accent:var(--window);--accent-soft:var(--k-spark-soft);"
               "--on-accent-soft:var(--text);";
    if (theme == QLatin1String("bold"))
        return "--accent:var(--k-group);--accent-hover:var(--text);--link:var(--k-group);--thread:var(--k-group);"
               "--focus:var(--k-group);--on-accent:var(--window);--accent-soft:var(--k-group-soft);--on-accent-soft:var(--text);";
    if (theme == QLatin1String("quiet"))
        return "--accent:var(--text);--accent-hover:var(--text-secondary);--link:var(--text);--link-visited:var(--text-secondary);"
               "--thread:var(--control-border);--focus:var(--text);--on-accent:var(--window);--accent-soft:var(--sunken);"
               "--on-accent-soft:var(--text);";
    return {};
}

QByteArray colours(const QString &theme, const char *scheme)
{
    const QString name = QLatin1String(scheme);
    return palette(name) + kindColours(name) + stateColours(name) + themeColours(theme, name);
}

} // namespace

const QJsonObject &siteTokens()
{
    static const QJsonObject tokens = QJsonDocument::fromJson(resource("tokens.json")).object();
    return tokens;
}

const QStringList &siteThemes()
{
    static const QStringList themes = {QStringLiteral("clear"), QStringLiteral("warm"), QStringLiteral("bold"),
                                       QStringLiteral("quiet")};
    return themes;
}

QByteArray siteStyle(const QString &theme)
{
    QByteArray css = ":root{" + colours(theme, "light") + "}\n";
    css += "@media screen and (prefers-color-scheme:dark){:root{" + colours(theme, "dark") + "}}\n";
    css += "@media screen and (prefers-contrast:more){:root{" + colours(theme, "highContrast") + "}}\n";
    return css + kindClasses() + resource("site/site.css") + resource(("site/" + theme.toLatin1() + ".css").constData());
}

} // namespace kinfolio
