// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/pagemenu.h"

#include "ui/look/appearance.h"
#include "ui/widgets/menuplace.h"

#include <QMenu>

namespace kinfolio {

void showPageMenu(const Appearance &appearance, const std::vector<PageInfo> &pages, const QString &here, QWidget &button,
                  const std::function<void(const QString &)> &go)
{
    QMenu menu(&button);
    bool atBottom = false;
    for (const PageInfo &page : pages) {
        if (!page.under.isEmpty())
            continue;
        if (page.atBottom && !std::exchange(atBottom, true))
            menu.addSeparator();
        const bool isHere = page.id == here;
        QAction *action = menu.addAction(appearance.icon(page.icon), page.label, &button, [go, id = page.id] { go(id); });
        action->setCheckable(true);
        action->setChecked(isHere);
        if (isHere)
            action->setFont(appearance.look().font(Look::Type::Strong));
    }
    const bool mirrored = button.layoutDirection() == Qt::RightToLeft;
    const int left = mirrored ? button.width() - menu.sizeHint().width() : 0;
    menu.exec(menuPlace(button, QPoint(left, button.height() + appearance.look().measures().xs)));
}

} // namespace kinfolio
