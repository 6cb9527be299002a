#include "engine/session/save_request.h"

#include <utility>

#include "engine/session/guarded_worker.h"

namespace nrg {

SaveRequest::SaveRequest(std::uint64_t number, std::filesystem::path path)
    : m_path(std::move(path))
    , m_report(std::make_shared<SaveReport>())
{
    m_report->request = number;
    m_report->path = m_path.string();
    m_report->error = m_report->path + " was not saved, because the run was closed first; save before closing it.";
    m_report->error.reserve(m_report->path.size() + kSentenceLength);
}

SaveRequest::~SaveRequest()
{
    if (!m_isAnswered)
        answer();
}

std::shared_ptr<const SaveReport> SaveRequest::report(std::string_view error) noexcept
{
    assignReserved(m_report->error, error);
    return m_report;
}

void SaveRequest::answer() noexcept
{
    m_isAnswered = true;
    m_outcome.set_value(m_report);
}

} // namespace nrg
