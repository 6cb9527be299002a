#include "app/cli/sweep_processes.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <deque>
#include <list>
#include <stdexcept>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "engine/core/excerpt.h"
#include "engine/run/settings_options.h"
#include "engine/session/sweep_document.h"

extern char** environ; // NOLINT: POSIX wants this declaration

namespace nrg::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kPollMilliseconds = 100;
constexpr int kTries = 2;
constexpr std::size_t kLongestLine = std::size_t(1) << 24; ///< bytes

class Descriptor {
public:
    explicit Descriptor(int number = -1)
        : m_number(number)
    {
    }
    ~Descriptor() { close(); }
    Descriptor(Descriptor&& other) noexcept
        : m_number(std::exchange(other.m_number, -1))
    {
    }
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }

    int number() const { return m_number; }
    void close()
    {
        if (m_number >= 0)
            ::close(std::exchange(m_number, -1));
    }

private:
    int m_number;
};

struct Pipe {
    Descriptor read;
    Descriptor write;

    /// No other process gets its ends, so that the one that reads sees the end when the writer is gone.
    static Pipe make()
    {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0)
            throw std::runtime_error(std::string("No pipe to a process of the sweep can be made: ")
                + std::strerror(errno) + "; lower --processes.");
        return {Descriptor(ends[0]), Descriptor(ends[1])};
    }
};

void writeAll(int descriptor, const std::string& text)
{
    std::size_t done = 0;
    while (done < text.size()) {
        const ssize_t count = ::write(descriptor, text.data() + done, text.size() - done);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return; // the process has died, which is seen when its output ends
        done += static_cast<std::size_t>(count);
    }
}

/// How a process ended, as the middle of a sentence.
std::string endText(int status)
{
    if (WIFSIGNALED(status))
        return "was ended by signal " + std::to_string(WTERMSIG(status)) + " (" + strsignal(WTERMSIG(status)) + ')';
    return "ended with code " + std::to_string(WEXITSTATUS(status)) + " and without a result";
}

/// The process of one point. It is killed where this ends before it does.
class PointProcess {
public:
    PointProcess(const Sweep& sweep, std::size_t point, int attempt, int threads)
        : m_point(point)
        , m_attempt(attempt)
        , m_row(*findOption(sweep.options.base, sweep.options.key))
    {
        Pipe input = Pipe::make();
        Pipe output = Pipe::make();
        start(input.read.number(), output.write.number(), threads);
        m_input = std::move(input.write);
        m_output = std::move(output.read);
        input.read.close();
        writeAll(m_input.number(), sweepDocument(Sweep(sweep.options)).dump() + '\n');
    }
    ~PointProcess()
    {
        if (m_process <= 0)
            return;
        ::kill(m_process, SIGKILL);
        wait();
    }
    PointProcess(const PointProcess&) = delete;
    PointProcess& operator=(const PointProcess&) = delete;

    std::size_t point() const { return m_point; }
    int attempt() const { return m_attempt; }
    int output() const { return m_output.number(); }
    const std::optional<SweepPoint>& result() const { return m_result; }
    const std::string& end() const { return m_end; }

    /// Takes what the process has written; false once it has ended.
    bool read(const SweepEvents& events)
    {
        char buffer[4096];
        const ssize_t count = ::read(m_output.number(), buffer, sizeof buffer);
        if (count < 0 && errno == EINTR)
            return true;
        if (count > 0 && m_line.size() <= kLongestLine) {
            m_line.append(buffer, static_cast<std::size_t>(count));
            for (std::size_t stop = m_line.find('\n'); stop != std::string::npos; stop = m_line.find('\n')) {
                takeLine(m_line.substr(0, stop), events);
                m_line.erase(0, stop + 1);
            }
            return true;
        }
        m_end = endText(wait());
        return false;
    }

private:
    void start(int input, int output, int threads)
    {
        const std::string count = std::to_string(threads);
        const std::string number = std::to_string(m_point);
        std::string words[] = {"neuralrg", "sweep-point", "--point", number, "--threads", count};
        std::vector<char*> arguments;
        for (std::string& word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
        const int error = ::posix_spawn(&m_process, "/proc/self/exe", &actions, nullptr, arguments.data(), environ);
        posix_spawn_file_actions_destroy(&actions);
        if (error == 0)
            return;
        m_process = -1;
        throw std::runtime_error(
            std::string("No process of the sweep can be started: ") + std::strerror(error) + "; lower --processes.");
    }

    void takeLine(const std::string& line, const SweepEvents& events)
    {
        try {
            const Json json = Json::parse(line);
            if (json.contains("point")) {
                m_result = pointOf(json["point"], m_row);
                return;
            }
            const Json& gap = json.at("gap");
            events.shown(m_point,
                {.share = json.at("share").get<double>(),
                    .step = json.at("step").get<std::int64_t>(),
                    .gap = gap.is_null() ? std::nullopt : std::optional(gap.get<double>())});
        } catch (const std::bad_alloc&) {
            throw;
        } catch (const std::exception&) {
            m_result.reset(); // a line that the process did not end
        }
    }

    int wait()
    {
        int status = 0;
        while (::waitpid(m_process, &status, 0) < 0 && errno == EINTR) { }
        m_process = -1;
        return status;
    }

    std::size_t m_point;
    int m_attempt;
    const OptionRow& m_row;
    pid_t m_process = -1;
    Descriptor m_input;
    Descriptor m_output;
    std::string m_line;
    std::optional<SweepPoint> m_result;
    std::string m_end;
};

struct Task {
    std::size_t point;
    int attempt;
};

/// What an ended process means: a result, another attempt, or a failed point.
void settle(const PointProcess& process, const Sweep& sweep, const SweepEvents& events, std::deque<Task>& tasks)
{
    if (process.result()) {
        events.done(process.point(), *process.result());
        return;
    }
    const OptionValue& value = sweep.options.values[process.point()];
    if (process.attempt() < kTries) {
        events.said("The process of " + sweep.options.key + ' ' + formatValue(value) + ' ' + process.end()
            + "; the point is tried once more.");
        tasks.push_front({process.point(), process.attempt() + 1});
        return;
    }
    SweepPoint failed;
    failed.value = value;
    failed.problem = "Its process " + process.end() + ", at the second attempt too.";
    events.done(process.point(), std::move(failed));
}

} // namespace

void runInProcesses(const Sweep& sweep, int processes, int threads, const SweepEvents& events)
{
    std::deque<Task> tasks;
    for (std::size_t point = sweep.nextPoint(); point < sweep.points.size(); point = sweep.nextPoint(point + 1))
        tasks.push_back({point, 1});
    std::list<PointProcess> running;
    while (!tasks.empty() || !running.empty()) {
        while (!tasks.empty() && running.size() < static_cast<std::size_t>(processes)) {
            const Task task = tasks.front();
            running.emplace_back(sweep, task.point, task.attempt, threads);
            tasks.pop_front();
            events.begun(task.point);
        }
        std::vector<pollfd> polled;
        for (const PointProcess& process : running)
            polled.push_back({.fd = process.output(), .events = POLLIN, .revents = 0});
        ::poll(polled.data(), polled.size(), kPollMilliseconds);
        std::size_t i = 0;
        for (auto process = running.begin(); process != running.end(); ++i) {
            if (polled[i].revents == 0 || process->read(events)) {
                ++process;
                continue;
            }
            settle(*process, sweep, events, tasks);
            process = running.erase(process);
        }
        if (events.interrupted())
            return;
    }
}

} // namespace nrg::cli
