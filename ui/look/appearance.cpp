// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/appearance.h"

#include "ui/look/focusring.h"
#include "ui/look/kinstyle.h"
#include "ui/shell/settings.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QLineEdit>
#include <QMetaEnum>
#include <QPlainTextEdit>
#include <QStyleHints>

namespace kinfolio {

namespace {

const QString ThemeKey = QStringLiteral("Ui/Theme");
const QString TextScaleKey = QStringLiteral("Ui/TextScale");
const QString MovementKey = QStringLiteral("Ui/Movement");
const QString PlainFontKey = QStringLiteral("Ui/PlainFont");
constexpr int LeastPercent = 80;
constexpr int MostPercent = 200;

} // namespace

Appearance::Appearance(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_systemFont(QFontDatabase::systemFont(QFontDatabase::GeneralFont))
{
    bool known = false;
    const QByteArray name = settings.value(ThemeKey).toByteArray();
    const int stored = QMetaEnum::fromType<Choice>().keyToValue(name.constData(), &known);
    m_choice = known ? Choice(stored) : Choice::System;
    m_textPercent = std::clamp(settings.value(TextScaleKey, 100).toInt(), LeastPercent, MostPercent);
    m_movement = settings.value(MovementKey, true).toBool();
    m_plainFont = settings.value(PlainFontKey, false).toBool();
    m_look = makeLook();
    m_style = new KinStyle(m_look);
    QApplication::setStyle(m_style);
    apply();
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_choice == Choice::System)
            apply();
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { followFocus(now); });
    qApp->installEventFilter(this);
}

Appearance::~Appearance()
{
    // The window that the ring was last in may stay, but the ring draws with the look that ends here.
    delete m_ring;
}

void Appearance::setChoice(Choice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    m_settings.setValue(ThemeKey, QLatin1String(QMetaEnum::fromType<Choice>().valueToKey(int(choice))));
    apply();
}

void Appearance::setTextPercent(int percent)
{
    percent = std::clamp(percent, LeastPercent, MostPercent);
    if (percent == m_textPercent)
        return;
    m_textPercent = percent;
    m_settings.setValue(TextScaleKey, percent);
    apply();
}

void Appearance::setMovement(bool movement)
{
    if (std::exchange(m_movement, movement) == movement)
        return;
    m_settings.setValue(MovementKey, movement);
    Q_EMIT changed();
}

void Appearance::setPlainFont(bool plain)
{
    if (std::exchange(m_plainFont, plain) == plain)
        return;
    m_settings.setValue(PlainFontKey, plain);
    apply();
}

Look::Theme Appearance::theme() const
{
    switch (m_choice) {
    case Choice::Light:
        return Look::Theme::Light;
    case Choice::Dark:
        return Look::Theme::Dark;
    case Choice::HighContrast:
        return Look::Theme::HighContrast;
    case Choice::System:
        break;
    }
    const bool dark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    return dark ? Look::Theme::Dark : Look::Theme::Light;
}

Look Appearance::makeLook() const
{
    return Look::make(theme(), m_textPercent / 100.0, m_systemFont, m_plainFont);
}

void Appearance::apply()
{
    m_look = makeLook();
    if (m_style)
        m_style->setLook(m_look);
    QApplication::setPalette(m_look.palette());
    QApplication::setFont(m_look.font(Look::Type::Body));
    Q_EMIT changed();
    // Sizes that the style computes are cached by layouts: a style change makes every widget ask again.
    QEvent event(QEvent::StyleChange);
    for (QWidget *widget : QApplication::allWidgets()) {
        QApplication::sendEvent(widget, &event);
        widget->updateGeometry();
        widget->update();
    }
}

bool Appearance::eventFilter(QObject *, QEvent *event)
{
    const bool key = event->type() == QEvent::KeyPress;
    if ((key || event->type() == QEvent::MouseButtonPress) && std::exchange(m_keyboard, key) != key)
        followFocus(QApplication::focusWidget());
    return false;
}

void Appearance::followFocus(QWidget *now)
{
    // Where one types the ring is always there; around a button it would only be noise for those who point.
    const bool typing = qobject_cast<QLineEdit *>(now) || qobject_cast<QPlainTextEdit *>(now);
    if (now && (m_keyboard || typing) && FocusRing::isWantedBy(now)) {
        if (!m_ring)
            m_ring = new FocusRing(*this);
        m_ring->setWidget(now);
    } else if (m_ring) {
        m_ring->setWidget(nullptr);
    }
}

} // namespace kinfolio
