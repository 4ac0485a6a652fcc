using System.Globalization;
using System.Text.Json;
using ChatBot.Answering;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Commands;

/// <summary>Asks and shows answers as they come, with the passages that they cite below: what they are called, and their words only where the answer has not said them.</summary>
internal sealed class AskSession(IAnswerer answerer, Terminal terminal, AskSettings settings, Uri publicUrl)
{
    /// <summary>A conversation: each line a question, earlier ones remembered, until <c>:q</c> or the end of the input.</summary>
    public async Task ConverseAsync(CancellationToken cancellationToken)
    {
        var talking = !terminal.InputIsPiped && !settings.Json;
        if (talking)
        {
            await terminal.Out.WriteLineAsync(terminal.Faint("Posez vos questions ; :q pour finir. — Ask your questions; :q to end.")).ConfigureAwait(false);
        }

        var id = "terminal:" + Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
        var turn = 0;
        while (true)
        {
            if (talking)
            {
                await terminal.Out.WriteAsync((turn > 0 ? "\n" : string.Empty) + terminal.Bold("> ")).ConfigureAwait(false);
            }

            var line = await ReadAsync(talking, cancellationToken).ConfigureAwait(false);
            if (line is null || line.Trim() == ":q")
            {
                break;
            }

            if (line.Trim().Length > 0)
            {
                if (turn++ > 0 && !talking && !settings.Json)
                {
                    await terminal.Out.WriteLineAsync().ConfigureAwait(false);
                }

                await AskAsync(line, cancellationToken, id, talking).ConfigureAwait(false);
            }
        }
    }

    /// <summary>The next line. Where it is broken off, by Ctrl-C or Ctrl-D, what the shell writes next begins a line of its own.</summary>
    private async Task<string?> ReadAsync(bool talking, CancellationToken cancellationToken)
    {
        string? line = null;
        try
        {
            return line = await terminal.ReadLineAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (line is null && talking)
            {
                await terminal.Out.WriteLineAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>One question.</summary>
    /// <param name="question">As typed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="conversation">The conversation that it belongs to, if any.</param>
    /// <param name="suggest">Whether to show questions to go on with.</param>
    public async Task AskAsync(string question, CancellationToken cancellationToken, string? conversation = null, bool suggest = false)
    {
        var request = new AnswerRequest
        {
            Text = question,
            ConversationId = conversation,
            Document = settings.Document,
            Explain = settings.Explain,
            Locale = CultureInfo.CurrentUICulture.Name is { Length: > 0 } locale ? locale : null,
        };
        if (settings.Json)
        {
            var whole = await answerer.AnswerWholeAsync(request, cancellationToken).ConfigureAwait(false);
            await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(AnswerJson.Of(whole, publicUrl, settings.Explain), CommandJson.Wire.AnswerJson)).ConfigureAwait(false);
            return;
        }

        var text = new MarkdownWriter(terminal);
        await foreach (var update in answerer.AnswerAsync(request, cancellationToken).ConfigureAwait(false))
        {
            text.Write(update.Delta);
            if (update.Final is { } answer)
            {
                text.End();
                Cite(answer);
                Suggest(suggest ? answer.Suggestions : []);
                Explain(settings.Explain ? answer : null);
            }
        }
    }

    private void Cite(Answer answer)
    {
        if (answer.Citations.Count > 0)
        {
            terminal.Out.WriteLine();
        }

        var said = Letters(answer.Text);
        foreach (var citation in answer.Citations)
        {
            var isNew = !said.Contains(Letters(citation.Quote), StringComparison.Ordinal);
            var quote = !isNew ? string.Empty : answer.Language == "en" ? $" — “{citation.Quote}”" : $" — « {citation.Quote} »";
            var link = settings.Links ? $" — {publicUrl.AbsoluteUri.TrimEnd('/')}{PassageAddress.Of(citation.Edition, citation.Passage)}" : string.Empty;
            Wrapped($"[{citation.Position}] {citation.Label} — {citation.Edition.Symbol}{quote}{link}", indent: 4);
        }
    }

    /// <summary>What two ways of writing the same words have in common: bold, spaces and kinds of quotation marks may differ.</summary>
    private static string Letters(string text) => string.Concat(TextFolding.Fold(text).Where(char.IsLetterOrDigit));

    private void Suggest(IReadOnlyList<string> suggestions)
    {
        foreach (var suggestion in suggestions)
        {
            terminal.Out.WriteLine(terminal.Faint("  › " + suggestion));
        }
    }

    private void Explain(Answer? answer)
    {
        foreach (var hit in answer?.Evidence ?? [])
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(terminal.Bold(string.Create(
                CultureInfo.InvariantCulture, $"{PassageLabel.Of(hit.Passage, answer!.Language)} — {hit.Edition.Symbol}: score {hit.Score:0.###}, coverage {hit.Coverage:0.##}")));
            foreach (var line in (hit.Explanation ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                terminal.Out.WriteLine("    " + line.TrimEnd());
            }
        }
    }

    private void Wrapped(string text, int indent)
    {
        var writer = new MarkdownWriter(terminal, indent);
        writer.Write(text, plain: true);
        writer.End();
    }
}
