#pragma once
// A request to save the run. The caller that waits for it gets an answer even if the session ends.

#include <cstdint>
#include <filesystem>
#include <future>
#include <memory>
#include <string_view>

#include "engine/session/snapshot.h"

namespace nrg {

/// The caller's half of the request.
struct SaveTicket {
    std::uint64_t number = 0; ///< as in SaveReport::request
    std::future<std::shared_ptr<const SaveReport>> outcome;
};

class SaveRequest {
public:
    static constexpr std::uint64_t kCheckpoint = 0; ///< number of what nobody has asked for

    SaveRequest(std::uint64_t number, std::filesystem::path path);
    /// Answers that the run was closed first, unless there has been an answer.
    ~SaveRequest();
    SaveRequest(const SaveRequest&) = delete;
    SaveRequest& operator=(const SaveRequest&) = delete;

    std::uint64_t number() const { return m_report->request; }
    const std::filesystem::path& path() const { return m_path; }

    /// The answer to come; to be asked for once.
    std::future<std::shared_ptr<const SaveReport>> outcome() { return m_outcome.get_future(); }

    /// Training step of what is being saved.
    void setStep(std::int64_t step) { m_report->step = step; }
    /// What the answer will be.
    /// @param error  one sentence, or empty where the file was written
    std::shared_ptr<const SaveReport> report(std::string_view error) noexcept;
    /// Gives the answer; to be called once, after report().
    void answer() noexcept;

private:
    std::filesystem::path m_path;
    std::shared_ptr<SaveReport> m_report; ///< complete from the start, so that an answer needs no memory
    std::promise<std::shared_ptr<const SaveReport>> m_outcome;
    bool m_isAnswered = false;
};

} // namespace nrg
