// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What one decides before sharing: who it is for, what is made, and how its pages look.

#pragma once

#include "core/records/record.h"

#include <QButtonGroup>
#include <QMap>
#include <QWidget>

class QVBoxLayout;

namespace kinfolio {

class Appearance;
class Exporter;
class Segments;

class ShareChoices final : public QWidget {
    Q_OBJECT

public:
    explicit ShareChoices(const Appearance &appearance, QWidget *parent = nullptr);

    [[nodiscard]] Audience audience() const;
    void setAudience(Audience audience);
    /// Id of an exporter.
    [[nodiscard]] QString format() const;
    void setFormat(const QString &format);
    [[nodiscard]] bool makesFolder() const;
    /// For ExportRequest::options.
    [[nodiscard]] QMap<QString, QString> options() const;

Q_SIGNALS:
    void audienceChanged();
    void formatChanged();

private:
    struct Choice {
        int id;
        QString title;
        QString sentence;
    };

    void addGroup(QVBoxLayout *rows, const QString &title, QButtonGroup &group, const QList<Choice> &choices);
    [[nodiscard]] QWidget *makeChoice(QButtonGroup &group, const Choice &choice);
    void addOptions(QVBoxLayout *rows);
    [[nodiscard]] const Exporter &exporter() const;

    const Appearance &m_appearance;
    QButtonGroup m_audiences;
    QButtonGroup m_formats; // ids are places in the list of exporters
    QMap<QString, Segments *> m_options; // by the name of the option
};

} // namespace kinfolio
