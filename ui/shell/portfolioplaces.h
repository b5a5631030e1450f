// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where portfolios are kept, and which were open lately.

#pragma once

#include "core/portfolio/portfolio.h"
#include "ui/shell/settings.h"

namespace kinfolio {

class PortfolioPlaces {
public:
    /// \param documents the folder that people look for their things in
    PortfolioPlaces(Files &files, Settings &settings, QString documents)
        : m_files(files)
        , m_settings(settings)
        , m_documents(std::move(documents))
    {
    }

    /// A free folder for a portfolio of this name: "Documents/Noor.kinfolio-folder".
    [[nodiscard]] QString freeFolder(const QString &name) const;
    /// Where the example lies once somebody has looked at it.
    [[nodiscard]] QString exampleFolder() const;

    struct Recent {
        QString folder;
        QString name; ///< of the learner
    };
    /// Newest first, without those that are gone.
    [[nodiscard]] QList<Recent> recent() const;
    /// Whose portfolio it is, when it was open lately; looks into no folder.
    [[nodiscard]] QString learnerOf(const QString &folder) const;
    void noteOpened(const QString &folder, const QString &learnerName);

private:
    Files &m_files;
    Settings &m_settings;
    QString m_documents;
};

} // namespace kinfolio
