using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.Answering.Feedback;

/// <summary>Keeps feedback in one file, a JSON object a line, appended: nothing that was kept is ever written again.</summary>
/// <param name="folder">The data folder; made when it is not there.</param>
public sealed class FileFeedbackStore(string folder) : IFeedbackStore, IDisposable
{
    /// <summary>The file's name.</summary>
    public const string FileName = "feedback.jsonl";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly SemaphoreSlim _writing = new(1);
    private readonly string _file = Path.Combine(folder, FileName);

    /// <inheritdoc/>
    public async Task AddAsync(FeedbackEntry entry, CancellationToken cancellationToken = default)
    {
        var line = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(entry, Options) + "\n");
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            Directory.CreateDirectory(folder);
            await using var file = new FileStream(_file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
            await StartOnNewLineAsync(file, cancellationToken).ConfigureAwait(false);
            await file.WriteAsync(line, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FeedbackException($"Feedback cannot be kept in {_file}: {e.Message}", e);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public async Task<FeedbackReading> ReadAsync(CancellationToken cancellationToken = default)
    {
        if (!File.Exists(_file))
        {
            return new FeedbackReading([], 0);
        }

        try
        {
            var entries = new List<FeedbackEntry>();
            var unreadable = 0;
            await using var file = new FileStream(_file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file, Encoding.UTF8);
            while (await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
            {
                if (Parse(line) is { } entry)
                {
                    entries.Add(entry);
                }
                else if (!string.IsNullOrWhiteSpace(line))
                {
                    unreadable++;
                }
            }

            return new FeedbackReading(entries, unreadable);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FeedbackException($"Feedback cannot be read from {_file}: {e.Message}", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _writing.Dispose();

    /// <summary>A process that was killed while it wrote leaves half a line; the next entry must not be lost with it.</summary>
    private static async Task StartOnNewLineAsync(FileStream file, CancellationToken cancellationToken)
    {
        if (file.Length == 0)
        {
            return;
        }

        file.Seek(-1, SeekOrigin.End);
        var last = new byte[1];
        await file.ReadExactlyAsync(last, cancellationToken).ConfigureAwait(false);
        if (last[0] != (byte)'\n')
        {
            file.WriteByte((byte)'\n');
        }
    }

    private static FeedbackEntry? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<FeedbackEntry>(line, Options);
        }
        catch (JsonException)
        {
            // Counted by the caller.
            return null;
        }
    }
}
