#pragma once
// JSON that is read event by event and refused at the first thing that has no place there. No tree is built, so a file
// cannot take more memory than what it is read into.

#include <stdexcept>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace nrg {

/// Refuses every event; a reader overrides those that it takes.
class StrictJson : public nlohmann::json_sax<nlohmann::json> {
public:
    /// Throws std::runtime_error, the end of a sentence, where the text is not what the reader takes.
    void read(std::string_view text) { nlohmann::json::sax_parse(text, this); }

    bool null() override { refuse(); }
    bool boolean(bool) override { refuse(); }
    bool number_integer(number_integer_t) override { refuse(); }
    bool number_unsigned(number_unsigned_t) override { refuse(); }
    bool number_float(number_float_t, const string_t&) override { refuse(); }
    bool string(string_t&) override { refuse(); }
    bool binary(binary_t&) override { refuse(); }
    bool start_object(std::size_t) override { refuse(); }
    bool key(string_t&) override { refuse(); }
    bool end_object() override { refuse(); }
    bool start_array(std::size_t) override { refuse(); }
    bool end_array() override { refuse(); }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { refuse(); }

protected:
    /// What is said of the place that has been reached.
    virtual std::string complaint() const = 0;
    [[noreturn]] void refuse() const { throw std::runtime_error(complaint()); }
};

} // namespace nrg
