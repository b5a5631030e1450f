// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes HTML in which no text can become markup: elements, attributes and text are the only ways in, and each escapes.

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace kinfolio {

class HtmlWriter {
public:
    struct Attribute {
        const char *name;
        QString value; ///< null leaves the attribute out
    };
    struct Head {
        QString language; ///< BCP 47
        bool rightToLeft = false;
        QString title;
        QString styleSheet; ///< address, relative to the document
    };

    /// Starts a document in UTF-8 that may load nothing but what lies beside it or, as sound and film, in it, and run nothing (CSP).
    explicit HtmlWriter(const Head &head);
    /// Starts a piece of a document, see insert().
    HtmlWriter() = default;

    void open(const char *element, std::initializer_list<Attribute> attributes = {});
    void close();
    /// Text inside the open element.
    void text(const QString &text);
    /// An element that holds nothing but text.
    void element(const char *element, const QString &text, std::initializer_list<Attribute> attributes = {});
    /// An element without content, such as img.
    void empty(const char *element, std::initializer_list<Attribute> attributes);
    /// Long text in Markdown. \param topHeading the level of its largest heading
    void markdown(const QString &text, int topHeading);
    /// A piece that was written apart; what is open in it must be closed.
    void insert(const HtmlWriter &piece);
    /// A link, or plain text where the address is not http, https or mailto.
    void link(const QString &address, const QString &text);

    /// Closes what is open and gives the document.
    [[nodiscard]] QByteArray finish();

private:
    void startTag(const char *element, std::initializer_list<Attribute> attributes);

    QByteArray m_html;
    QList<QByteArray> m_open;
};

} // namespace kinfolio
