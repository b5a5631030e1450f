// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Describes the fields of a record kind: each field is declared once, and store, JSON, forms, search and merge walk the
// description. The only clever header of the code base; keep it small.

#pragma once

#include "core/base/result.h"
#include "core/base/sha256.h"
#include "core/records/entries.h"
#include "core/records/partialdate.h"
#include "core/records/record.h"

#include <QFlags>
#include <QJsonArray>
#include <QJsonValue>

#include <vector>

namespace kinfolio {

enum class FieldType {
    Line, ///< one line of text
    Text, ///< long text in Markdown
    Date, ///< PartialDate
    Url,
    Choice, ///< one of a closed list
    Choices, ///< any of a closed list
    Flag,
    Number, ///< a whole number
    Tags, ///< words of the learner's own
    Media, ///< a file, by the hash of its content
    Levels, ///< one of a closed list, and from when on: QList<LevelMark>
    Checklist, ///< QList<CheckStep>
};

enum class FieldFlag {
    Required = 1,
    InTitle = 2, ///< the record is called by this
    Searchable = 4,
    InTimeline = 8,
    /// Contact fields, birth date and the like: leave only in the learner's own backup, whatever the audience.
    Private = 16,
    /// Kept by the program and shown, not typed by the learner.
    ByProgram = 32,
    Seldom = 64, ///< few people need it
    Voice = 128, ///< a line of the learner's own words
    Sentence = 256, ///< a line that one often fills with a whole sentence
    /// Lists of the kind can be narrowed by this: a Choice or Choices, one field of a kind at most.
    InFilter = 512,
    CanLast = 1024, ///< a Date that may have an end
    Inner = 2048, ///< kept by the program for itself: in backups and in JSON, never before anybody's eyes
};
Q_DECLARE_FLAGS(FieldFlags, FieldFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(FieldFlags)

struct ChoiceInfo {
    const char *value; ///< stored and exported, never translated
    const char *label; ///< for translation in the context "kind"
};

/// What a Line holds when it is not the learner's own words but a code that has a name for people. The lists are open: any
/// other text is kept as well.
enum class Vocabulary {
    None,
    Languages, ///< BCP 47
    TimeZones, ///< IANA
    Licences, ///< SPDX
};

struct FieldInfo {
    const char *name; ///< key in JSON; the column is its snake_case form
    const char *label; ///< for translation in the context "kind"
    FieldType type;
    FieldFlags flags;
    std::vector<ChoiceInfo> choices;

    QJsonValue (*get)(const RecordBase &record);
    /// False when the value has the wrong type; a null or missing value empties the field.
    bool (*set)(RecordBase &record, const QJsonValue &value);

    Vocabulary vocabulary = Vocabulary::None;
    /// The field belongs to records of which another field of the kind, a Choice, has this value; nullptr for all.
    const char *whenField = nullptr;
    const char *whenValue = nullptr;

    [[nodiscard]] FieldInfo when(const char *otherField, const char *value) const;
    [[nodiscard]] bool has(FieldFlag flag) const { return flags.testFlag(flag); }
    [[nodiscard]] QString key() const { return QString::fromLatin1(name); }
    [[nodiscard]] QString column() const;
    /// Whether the field holds nothing worth storing ("", false, 0, []).
    [[nodiscard]] bool isEmpty(const RecordBase &record) const;
    [[nodiscard]] bool hasChoice(const QString &value) const;
    /// Whether the field has a meaning for the record: it always has unless it depends on another, or holds something.
    [[nodiscard]] bool concerns(const RecordBase &record) const;
    /// What people may look for in the field: its text, the words of its items, their notes.
    [[nodiscard]] QStringList searchedTexts(const RecordBase &record) const;
};

struct KindInfo {
    const char *name; ///< "project"; also the name of the table
    const char *label; ///< "Project", for translation in the context "kind"
    const char *plural; ///< "Projects"
    const char *icon; ///< name of the icon
    std::vector<FieldInfo> own; ///< the kind's own fields, in the order of the form

    std::unique_ptr<RecordBase> (*make)();
    std::unique_ptr<RecordBase> (*clone)(const RecordBase &record);
    bool (*equal)(const RecordBase &a, const RecordBase &b);
    /// The audience of a record that names none.
    Audience (*defaultAudience)(const RecordBase &record);

    /// The kind that records of this one are parts of, by a link in the role PartOf; nullptr for kinds that stand alone. A part
    /// is listed on the page of its whole, and nobody sees it who does not see that.
    const char *whole = nullptr;
    /// Brings fields in step that follow from each other when the learner changed the record; nullptr where none do.
    /// `before` is nullptr for a new record.
    void (*settle)(RecordBase &now, const RecordBase *before, QDate today) = nullptr;

    /// A tool to sort or to judge by, no piece of what the learner did: nobody is asked to connect it with anything.
    bool isTool = false;

    [[nodiscard]] KindInfo partOf(const char *wholeKind) const;
    [[nodiscard]] KindInfo asTool() const;
    /// \tparam Rule `void (*)(R &now, const R *before, QDate today)`
    template<auto Rule>
    [[nodiscard]] KindInfo settledBy() const;

    [[nodiscard]] QString key() const { return QString::fromLatin1(name); }
    /// Own and common fields (tags, audience, setting, language).
    [[nodiscard]] std::vector<const FieldInfo *> fields() const;
    [[nodiscard]] const FieldInfo *field(QStringView fieldName) const;
    /// The field by which lists are narrowed; nullptr for a kind without one.
    [[nodiscard]] const FieldInfo *filterField() const;
};

/// The fields that every kind has.
[[nodiscard]] const std::vector<FieldInfo> &commonFields();

namespace detail {

template<auto Member>
struct MemberOf;
template<typename R, typename V, V R::*Member>
struct MemberOf<Member> {
    using Record = R;
    using Value = V;
};

inline QJsonValue toJson(const QString &value) { return value; }
inline QJsonValue toJson(bool value) { return value; }
inline QJsonValue toJson(qint64 value) { return value; }
inline QJsonValue toJson(const QStringList &value) { return QJsonArray::fromStringList(value); }
inline QJsonValue toJson(const PartialDate &value) { return value.text(); }
inline QJsonValue toJson(const QList<LevelMark> &value) { return kinfolio::toJson(value); }
inline QJsonValue toJson(const QList<CheckStep> &value) { return kinfolio::toJson(value); }
inline QJsonValue toJson(const MediaHash &value) { return value.isValid() ? value.text() : QString(); }

bool fromJson(const QJsonValue &json, QString &value);
bool fromJson(const QJsonValue &json, bool &value);
bool fromJson(const QJsonValue &json, qint64 &value);
bool fromJson(const QJsonValue &json, QStringList &value);
bool fromJson(const QJsonValue &json, PartialDate &value);
bool fromJson(const QJsonValue &json, MediaHash &value);
bool fromJson(const QJsonValue &json, QList<LevelMark> &value);
bool fromJson(const QJsonValue &json, QList<CheckStep> &value);

template<auto Rule>
struct SettledRecord;
template<typename R, void (*Rule)(R &, const R *, QDate)>
struct SettledRecord<Rule> {
    using Record = R;
};

} // namespace detail

/// Turns a member into the description of a field.
template<auto Member>
FieldInfo field(const char *name, const char *label, FieldType type, FieldFlags flags = {},
                std::vector<ChoiceInfo> choices = {}, Vocabulary vocabulary = Vocabulary::None)
{
    using Record = typename detail::MemberOf<Member>::Record;
    return {name, label, type, flags, std::move(choices),
            [](const RecordBase &record) { return detail::toJson(static_cast<const Record &>(record).*Member); },
            [](RecordBase &record, const QJsonValue &value) {
                return detail::fromJson(value, static_cast<Record &>(record).*Member);
            },
            vocabulary};
}

/// Turns a record type into the description of a kind.
template<typename R>
KindInfo kindInfo(const char *name, const char *label, const char *plural, const char *icon,
                  std::vector<FieldInfo> fields, Audience (*defaultAudience)(const R &))
{
    static Audience (*const rule)(const R &) = defaultAudience;
    return {name, label, plural, icon, std::move(fields),
            []() -> std::unique_ptr<RecordBase> { return std::make_unique<R>(); },
            [](const RecordBase &record) -> std::unique_ptr<RecordBase> {
                return std::make_unique<R>(static_cast<const R &>(record));
            },
            [](const RecordBase &a, const RecordBase &b) {
                return static_cast<const R &>(a) == static_cast<const R &>(b);
            },
            [](const RecordBase &record) { return rule(static_cast<const R &>(record)); }};
}

template<auto Rule>
KindInfo KindInfo::settledBy() const
{
    using Record = typename detail::SettledRecord<Rule>::Record;
    KindInfo info = *this;
    info.settle = [](RecordBase &now, const RecordBase *before, QDate today) {
        Rule(static_cast<Record &>(now), static_cast<const Record *>(before), today);
    };
    return info;
}

} // namespace kinfolio
