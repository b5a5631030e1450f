// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/printtype.h"

#include <QFontDatabase>
#include <QLocale>

#include <algorithm>
#include <array>

namespace kinfolio {

namespace {

constexpr double BodyPoints = 10;
constexpr QMarginsF Margins{20, 18, 20, 22}; // millimetres

// CLDR, paperSize: US-Letter.
constexpr auto LetterPlaces = std::to_array<QLocale::Territory>(
    {QLocale::Belize, QLocale::Canada, QLocale::Chile, QLocale::Colombia, QLocale::CostaRica, QLocale::ElSalvador,
     QLocale::Guatemala, QLocale::Mexico, QLocale::Nicaragua, QLocale::Panama, QLocale::Philippines, QLocale::PuertoRico,
     QLocale::UnitedStates, QLocale::Venezuela});

} // namespace

PrintType PrintType::make()
{
    return PrintType(Look::make(Look::Theme::Light, 1, QFontDatabase::systemFont(QFontDatabase::GeneralFont)));
}

QFont PrintType::font(Look::Type type) const
{
    QFont font = m_look.font(type);
    const double scale = BodyPoints * Point / m_look.font(Look::Type::Body).pixelSize();
    font.setPixelSize(int(font.pixelSize() * scale));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

double PrintType::lineHeight(Look::Type type) const
{
    const bool isRead = type == Look::Type::Body || type == Look::Type::Voice;
    return font(type).pixelSize() * (isRead ? 1.45 : 1.3);
}

QPageSize::PageSizeId paperOf(const QLocale &locale)
{
    const bool letter = std::ranges::find(LetterPlaces, locale.territory()) != LetterPlaces.end();
    return letter ? QPageSize::Letter : QPageSize::A4;
}

QPageLayout sheet(const QPageSize &size, QPageLayout::Orientation orientation)
{
    return {size, orientation, Margins, QPageLayout::Millimeter};
}

} // namespace kinfolio
