// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "photocleaner.h"

#include "core/base/bytesfile.h"
#include "core/pictures/photoplan.h"

#include <cstring>

using namespace Qt::StringLiterals;

namespace kinfolio {

namespace {

using Planner = Result<PhotoPlan> (*)(PhotoReader &);

Planner plannerFor(const QString &mime)
{
    if (mime == "image/jpeg"_L1)
        return planJpeg;
    if (mime == "image/png"_L1 || mime == "image/apng"_L1)
        return planPng;
    if (mime == "image/gif"_L1)
        return planGif;
    if (mime == "image/webp"_L1)
        return planWebp;
    return nullptr;
}

Result<> copyRange(File &source, qint64 from, qint64 size, const ByteSink &sink)
{
    if (auto moved = source.seek(from); !moved)
        return fail(moved.error());
    QByteArray block(qMin(size, qint64(256) * 1024), Qt::Uninitialized);
    while (size > 0) {
        const auto got = source.read(block.data(), qMin(size, qint64(block.size())));
        if (!got)
            return fail(got.error());
        if (*got <= 0)
            return fail(ErrorCode::FileChanged, {}, u"the picture became shorter while it was read"_s);
        if (auto written = sink(QByteArrayView(block).first(*got)); !written)
            return written;
        size -= *got;
    }
    return {};
}

Result<> writePlan(const PhotoPlan &plan, File &source, const ByteSink &sink)
{
    for (const auto &piece : plan.pieces()) {
        auto written =
            piece.bytes.isEmpty() ? copyRange(source, piece.from, piece.size, sink) : sink(piece.bytes);
        if (!written)
            return written;
    }
    return {};
}

/// Gives the bytes of a plan piece by piece.
class PlanSource {
public:
    PlanSource(PhotoPlan plan, std::shared_ptr<File> source)
        : m_plan(std::make_shared<const PhotoPlan>(std::move(plan)))
        , m_source(std::move(source))
    {
    }

    Result<qint64> operator()(char *buffer, qint64 size)
    {
        while (m_piece < m_plan->pieces().size()) {
            const auto &piece = m_plan->pieces()[m_piece];
            const qint64 whole = piece.bytes.isEmpty() ? piece.size : piece.bytes.size();
            if (m_done < whole)
                return piece.bytes.isEmpty() ? fromSource(piece, buffer, size) : fromBytes(piece, buffer, size);
            ++m_piece;
            m_done = 0;
        }
        return 0;
    }

private:
    Result<qint64> fromBytes(const PhotoPlan::Piece &piece, char *buffer, qint64 size)
    {
        const qint64 step = qMin(size, piece.bytes.size() - m_done);
        std::memcpy(buffer, piece.bytes.constData() + m_done, size_t(step));
        m_done += step;
        return step;
    }

    Result<qint64> fromSource(const PhotoPlan::Piece &piece, char *buffer, qint64 size)
    {
        if (auto moved = m_source->seek(piece.from + m_done); !moved)
            return fail(moved.error());
        const auto got = m_source->read(buffer, qMin(size, piece.size - m_done));
        if (got && *got == 0)
            return fail(ErrorCode::FileChanged, {}, u"the picture became shorter while it was read"_s);
        m_done += got.value_or(0);
        return got;
    }

    std::shared_ptr<const PhotoPlan> m_plan;
    std::shared_ptr<File> m_source;
    size_t m_piece = 0;
    qint64 m_done = 0; // of the piece
};

} // namespace

bool canCleanPhoto(const QString &mime)
{
    return plannerFor(mime) != nullptr;
}

Result<Cleaned> cleanPhoto(const QString &mime, File &source, const ByteSink &sink)
{
    const auto planner = plannerFor(mime);
    if (!planner)
        return Cleaned::NotSupported;
    PhotoReader in(source);
    const auto plan = planner(in);
    if (!plan)
        return fail(plan.error());
    if (auto written = writePlan(*plan, source, sink); !written)
        return fail(written.error());
    return plan->isWhole(in.size()) ? Cleaned::Unchanged : Cleaned::Rewritten;
}

Result<ByteSource> cleanedPhoto(const QString &mime, std::shared_ptr<File> source)
{
    const auto planner = plannerFor(mime);
    if (!planner)
        return fail(ErrorCode::PictureUnsupported, mime);
    PhotoReader in(*source);
    auto plan = planner(in);
    if (!plan)
        return fail(plan.error());
    return ByteSource(PlanSource(std::move(*plan), std::move(source)));
}

Result<CleanedBytes> cleanPhoto(const QString &mime, QByteArrayView bytes)
{
    BytesFile source(bytes);
    CleanedBytes cleaned;
    const auto outcome = cleanPhoto(mime, source, [&cleaned](QByteArrayView part) -> Result<> {
        cleaned.bytes.append(part);
        return {};
    });
    if (!outcome)
        return fail(outcome.error());
    cleaned.outcome = *outcome;
    return cleaned;
}

} // namespace kinfolio
