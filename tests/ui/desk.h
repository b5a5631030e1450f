// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A window with an empty portfolio, into which a test puts records and connections, and whose buttons it presses by name.

#pragma once

#include "tests/support/testportfolio.h"
#include "tests/ui/testwindow.h"

#include <QAbstractButton>

namespace kinfolio {

class Desk {
public:
    Desk()
    {
        m_window->startMine(QStringLiteral("Noor"));
        m_window->resize(1280, 900);
    }

    [[nodiscard]] TestWindow &window() { return m_window; }
    [[nodiscard]] const PortfolioReader &reader() { return m_window.reader(); }
    [[nodiscard]] Page *page() { return m_window.workspace().currentPage(); }
    void go(const QString &id) { m_window.workspace().go({id, {}}); }
    void goTo(RecordId id) { m_window.workspace().goToRecord(id); }

    RecordId put(const char *kind, const QString &title, QJsonObject fields = {})
    {
        const bool named = qstrcmp(kind, "person") == 0 || qstrcmp(kind, "group") == 0;
        fields.insert(QStringLiteral("kind"), QLatin1String(kind));
        fields.insert(named ? QStringLiteral("name") : QStringLiteral("title"), title);
        return m_window.put(fields);
    }

    void link(RecordId from, LinkRole role, RecordId to)
    {
        Edit edit;
        edit.link(from, role, to);
        VERIFY_OK(m_window.session().history().perform(edit, QStringLiteral("Connect")));
    }

    template<typename R>
    std::shared_ptr<const R> record(RecordId id)
    {
        m_window.session().flush();
        return std::static_pointer_cast<const R>(reader().record(id).value());
    }
    template<typename R>
    std::vector<std::shared_ptr<const R>> records()
    {
        m_window.session().flush();
        std::vector<std::shared_ptr<const R>> found;
        const auto all = reader().records(R::info()).value();
        found.reserve(all.size());
        for (const RecordPtr &record : all)
            found.push_back(std::static_pointer_cast<const R>(record));
        return found;
    }

    /// A button that is on the screen, by what a screen reader says.
    [[nodiscard]] static QAbstractButton *button(QWidget *parent, const QString &name)
    {
        for (QAbstractButton *button : parent->findChildren<QAbstractButton *>()) {
            const QString said = button->accessibleName().isEmpty() ? button->text() : button->accessibleName();
            if (said == name && button->isVisible())
                return button;
        }
        return nullptr;
    }
    [[nodiscard]] QAbstractButton *button(const QString &name) { return button(page(), name); }
    void press(const QString &name)
    {
        QAbstractButton *found = button(name);
        QVERIFY2(found, qPrintable(name));
        found->click();
    }

private:
    TestWindow m_window;
};

} // namespace kinfolio
