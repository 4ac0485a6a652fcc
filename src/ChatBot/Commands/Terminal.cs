using System.Text;

namespace ChatBot.Commands;

/// <summary>Where verbs read and write. Always UTF-8, whatever the locale of the machine.</summary>
/// <param name="In">What is typed or piped in.</param>
/// <param name="Out">What was asked for, and nothing else.</param>
/// <param name="Error">Troubles, and what to do about them.</param>
/// <param name="InputIsPiped">Whether nobody sits at the input.</param>
/// <param name="Width">Columns to wrap at, two fewer than there are; 0 where lines are not wrapped, as in a file or pipe.</param>
/// <param name="IsStyled">Whether the output shows bold and colour.</param>
internal sealed record Terminal(TextReader In, TextWriter Out, TextWriter Error, bool InputIsPiped, int Width, bool IsStyled)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The process's own.</summary>
    public static Terminal Console()
    {
        var piped = System.Console.IsOutputRedirected;
        return new Terminal(
            InputIsClosed() ? TextReader.Null : new StreamReader(System.Console.OpenStandardInput(), Utf8),
            new StreamWriter(System.Console.OpenStandardOutput(), Utf8) { AutoFlush = true },
            new StreamWriter(System.Console.OpenStandardError(), Utf8) { AutoFlush = true },
            System.Console.IsInputRedirected,
            piped ? 0 : Columns(),
            !piped && Environment.GetEnvironmentVariable("NO_COLOR") is not { Length: > 0 } && Environment.GetEnvironmentVariable("TERM") != "dumb");
    }

    /// <summary>The next line of the input; null at its end.</summary>
    /// <param name="cancellationToken">Stops waiting. What waits for a key cannot be called back and is left behind, so that Ctrl-C ends the process at once.</param>
    public Task<string?> ReadLineAsync(CancellationToken cancellationToken) => Task.Run(In.ReadLine, cancellationToken).WaitAsync(cancellationToken);

    /// <summary>All of the input.</summary>
    /// <inheritdoc cref="ReadLineAsync" path="/param"/>
    public Task<string> ReadToEndAsync(CancellationToken cancellationToken) => Task.Run(In.ReadToEnd, cancellationToken).WaitAsync(cancellationToken);

    /// <summary>Text in faint, where there are styles.</summary>
    public string Faint(string text) => IsStyled ? $"\e[2m{text}\e[22m" : text;

    /// <summary>Text in bold, where there are styles.</summary>
    public string Bold(string text) => IsStyled ? $"\e[1m{text}\e[22m" : text;

    /// <summary>
    /// Whether the process was started with its input closed, as some schedulers do. The runtime has then opened something of its own in that place, on which a
    /// read would wait for ever; it shows by its mark to be closed in child processes, which nothing that is handed down to a process can bear.
    /// </summary>
    private static bool InputIsClosed()
    {
        const int CloseOnExec = 0x80000;
        const string Flags = "flags:";
        const string Input = "/proc/self/fdinfo/0";
        return OperatingSystem.IsLinux() && File.Exists(Input)
            && File.ReadLines(Input).FirstOrDefault(l => l.StartsWith(Flags, StringComparison.Ordinal)) is { } line
            && (Convert.ToInt32(line[Flags.Length..].Trim(), 8) & CloseOnExec) != 0;
    }

    private static int Columns()
    {
        try
        {
            return System.Console.WindowWidth is var width and > 20 ? Math.Min(width - 2, 100) : 78;
        }
        catch (IOException)
        {
            return 78;
        }
    }
}
