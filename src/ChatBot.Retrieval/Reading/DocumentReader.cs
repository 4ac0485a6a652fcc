using System.Text;
using System.Text.RegularExpressions;

namespace ChatBot.Retrieval.Reading;

/// <summary>Turns files into text, whatever encoding they are in.</summary>
public static class DocumentReader
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int LargestFile = 10 * 1024 * 1024;

    private static readonly TimeSpan PatienceToOpen = TimeSpan.FromSeconds(10);

    /// <summary>The extensions that are read, in lower case, with the dot.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".txt", ".md"];

    /// <summary>Whether a file's name has an extension that is read.</summary>
    public static bool CanRead(string path) => Extensions.Contains(Path.GetExtension(path).ToLowerInvariant());

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DocumentReadException">The file is missing, locked, empty, too large, binary or of another kind; the message says what to do.</exception>
    public static async Task<DocumentText> ReadAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        CheckExtension(path);
        return Decode(await ReadBytesAsync(path, cancellationToken).ConfigureAwait(false), path);
    }

    /// <summary>Turns the bytes of a file into text.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">The file's name, for messages; its extension is checked.</param>
    /// <exception cref="DocumentReadException">The bytes are none, too many or no text; the message says what to do.</exception>
    public static DocumentText Read(ReadOnlyMemory<byte> bytes, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        CheckExtension(name);
        return Decode(bytes, name);
    }

    private static void CheckExtension(string path)
    {
        if (!CanRead(path))
        {
            var extension = Path.GetExtension(path);
            var kind = extension.Length == 0 ? "has no extension" : $"is a {extension} file";
            throw new DocumentReadException($"{Path.GetFileName(path)} {kind}: save the document as one of {string.Join(", ", Extensions)} and ingest that.");
        }
    }

    /// <summary>Reads the bytes of a file, for <see cref="Read"/>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DocumentReadException">The file is missing, locked or too large; the message says what to do.</exception>
    public static async Task<byte[]> ReadBytesAsync(string path, CancellationToken cancellationToken = default)
    {
        var name = Path.GetFileName(path);
        try
        {
            // A pipe with a file's name is opened only when somebody writes to it: it must not hold up the others.
            var stream = await Task.Run(() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 65536, useAsync: true), cancellationToken)
                .WaitAsync(PatienceToOpen, cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                CheckSize(stream.Length, name);
                var bytes = new byte[stream.Length];
                var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
                return bytes[..read];
            }
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DocumentReadException("There is no such file or folder: check the path.", exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            var advice = Directory.Exists(path) ? "it is a folder, name a file in it" : "give the account that runs the bot the right to read it";
            throw new DocumentReadException($"{name} cannot be opened: {advice}.", exception);
        }
        catch (TimeoutException exception)
        {
            throw new DocumentReadException($"{name} could not be opened in {PatienceToOpen.TotalSeconds:0} seconds: it is no ordinary file, or its disk does not answer.", exception);
        }
        catch (NotSupportedException exception)
        {
            throw new DocumentReadException($"{name} is no ordinary file: name a text file.", exception);
        }
        catch (IOException exception)
        {
            throw new DocumentReadException($"{name} cannot be read, perhaps because another program has it open: close it there and try again.", exception);
        }
    }

    private static DocumentText Decode(ReadOnlyMemory<byte> bytes, string path)
    {
        var name = Path.GetFileName(path);
        CheckSize(bytes.Length, name);
        var (text, encoding) = TextDecoder.Decode(bytes.Span);
        if (text is null)
        {
            throw new DocumentReadException($"{name} holds binary data and no text: save the document as plain text (UTF-8) and ingest that.");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            throw new DocumentReadException($"{name} is empty: put the text of the document into it.");
        }

        var warning = encoding is null ? null : $"The file was read as {encoding}; save it as UTF-8 if letters look wrong.";
        try
        {
            var (words, title) = name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? MarkdownText.Read(text) : (text, null);
            return new DocumentText(words, warning) { Title = title };
        }
        catch (RegexMatchTimeoutException exception)
        {
            throw new DocumentReadException($"{name} holds a line that cannot be read as Markdown in reasonable time: break it, or save the document as .txt.", exception);
        }
    }

    private static void CheckSize(long length, string name)
    {
        if (length > LargestFile)
        {
            throw new DocumentReadException($"{name} is larger than {LargestFile / (1024 * 1024)} MB: split it into smaller documents.");
        }
    }
}

/// <summary>What a file says.</summary>
/// <param name="Text">Its text, with no byte order mark.</param>
/// <param name="Warning">A sentence for the edition's warnings when the file is not in UTF-8; null when it is.</param>
public sealed record DocumentText(string Text, string? Warning)
{
    /// <summary>The title that the file marks as one: in Markdown its first heading; null where marks say nothing of it.</summary>
    public string? Title { get; init; }
}
