using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Evaluation.Gates;

namespace ChatBot.Evaluation.Reporting;

/// <summary>Writes a run as JSON, and reads it back as a baseline.</summary>
public static class JsonReport
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectNullableAnnotations = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },

        // The file is read by people and programs, never put into a page as it is: accents stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The run as JSON.</summary>
    public static string Write(RunReport report) => JsonSerializer.Serialize(report, Options) + "\n";

    /// <summary>A comparison as JSON; each of its models is a run as above.</summary>
    public static string Write(ModelComparison comparison) => JsonSerializer.Serialize(comparison, Options) + "\n";

    /// <summary>Reads a run.</summary>
    /// <exception cref="BaselineException">The file is no run of ours; the message says what to do.</exception>
    public static RunReport Read(string file)
    {
        try
        {
            var report = JsonSerializer.Deserialize<RunReport>(File.ReadAllText(file), Options);
            if (report is not { Format: RunReport.CurrentFormat })
            {
                throw new BaselineException($"The baseline {file} was written by another version; make it anew with --json.");
            }

            return BaselineCheck.Problem(report) is { } problem ? throw new BaselineException($"The baseline {file} {problem}; make it anew with --json.") : report;
        }
        catch (JsonException e)
        {
            throw new BaselineException($"The baseline {file} is not a run written with --json (line {e.LineNumber + 1}); make it anew.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BaselineException($"The baseline {file} cannot be read: {e.Message}", e);
        }
    }
}

/// <summary>A baseline that cannot be compared with; the message says what to do.</summary>
public sealed class BaselineException : Exception
{
    /// <summary>With a message for the person who measures.</summary>
    public BaselineException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>For serializers and subclasses.</summary>
    public BaselineException()
    {
    }

    /// <summary>With a message for the person who measures.</summary>
    public BaselineException(string message)
        : base(message)
    {
    }
}
