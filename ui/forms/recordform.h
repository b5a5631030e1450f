// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A record on the screen, built from the description of its kind. There is no Save button: what is typed is saved a
// second after the last key, at the latest after five seconds, and when the cursor goes elsewhere.

#pragma once

#include "ui/forms/fieldeditor.h"
#include "ui/models/session.h"

#include <QTimer>

class QToolButton;
class QVBoxLayout;

namespace kinfolio {

class Spelling;

class RecordForm final : public QWidget {
    Q_OBJECT

public:
    RecordForm(const Appearance &appearance, Spelling &spelling, Session &session, const KindInfo &kind, QWidget *parent = nullptr);
    ~RecordForm() override;

    /// Saves what is open and shows another record of the same kind.
    void showRecord(RecordId id);
    [[nodiscard]] RecordId record() const { return m_id; }
    /// Puts the cursor into the title with its words chosen.
    void startTyping();
    /// Puts the cursor to the end of a field.
    void startWriting(const QString &field);
    /// Puts something between the title and what is written about it.
    void insertBelowTitle(QWidget *widget);
    /// Puts a picture before the title, in one line with it.
    void putBesideTitle(QWidget *picture);
    /// Saves now. True when nothing is left unsaved, fields with a problem excepted.
    bool save();

Q_SIGNALS:
    void failed(const kinfolio::Error &error);

private:
    void build(const KindInfo &kind);
    void addEditor(const FieldInfo &info, QVBoxLayout *into);
    void addFact(const FieldInfo &info);
    /// How many of the editors stand at the top.
    [[nodiscard]] int titleRows() const;
    void buildMore(const std::vector<const FieldInfo *> &fields);
    void onEdited();
    void onChanged(const ChangeSet &changes);
    void refresh();
    /// Fields that depend on a choice are there while it is made.
    void showWhatConcerns();
    void showFacts(const RecordBase &record);
    /// Takes the fields over that can be understood; gives their names.
    QStringList takeOver(RecordBase &record);
    [[nodiscard]] bool hasUnsaved() const;
    /// Puts back what was typed about this record and could not be saved.
    void showUnsaved();
    bool failedToSave(RecordPtr record, const QStringList &fields, const Error &error);

    const Appearance &m_appearance;
    Spelling &m_spelling;
    Session &m_session;
    RecordId m_id;
    RecordPtr m_shown; ///< as it was last read
    QVBoxLayout *m_rows;
    QWidget *m_shortRow = nullptr;
    QList<FieldEditor *> m_editors;
    bool m_hasPicture = false; ///< beside the title, so that they are one row
    struct Fact {
        const FieldInfo *info;
        Label *label;
    };
    QList<Fact> m_facts;
    QTimer m_pause; ///< since the last key
    QTimer m_longest; ///< since the first key that is not saved
};

} // namespace kinfolio
