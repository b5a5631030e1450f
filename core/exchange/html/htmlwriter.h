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
        QString value;
    };

    /// Starts a document in UTF-8 that may load nothing but what lies beside it and run nothing (CSP).
    HtmlWriter(const QString &language, const QString &title, const QByteArray &css);

    void open(const char *element, std::initializer_list<Attribute> attributes = {});
    void close();
    /// Text inside the open element.
    void text(const QString &text);
    /// An element that holds nothing but text.
    void element(const char *element, const QString &text, std::initializer_list<Attribute> attributes = {});
    /// An element without content, such as img.
    void empty(const char *element, std::initializer_list<Attribute> attributes);
    /// Long text as paragraphs, one for each block between blank lines.
    void paragraphs(const QString &text);
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
