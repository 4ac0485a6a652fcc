using ChatBot.Answering.Composing;
using ChatBot.Answering.Models.Offline;
using ChatBot.Answering.Models.Offline.Matching;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;
using ChatBot.Tests.Retrieval.Ingestion;

namespace ChatBot.Tests.Fakes;

/// <summary>From a question and the passages shown to an answer: the offline composer by itself, over one resolution of a test's own paragraphs, which make a word rare or common.</summary>
internal sealed class LoneComposer : IAsyncDisposable
{
    private readonly TemporaryLibrary _folder;
    private readonly OfflineComposer _composer;
    private readonly string _symbol;

    private LoneComposer(TemporaryLibrary folder, OfflineComposer composer, string symbol) => (_folder, _composer, _symbol) = (folder, composer, symbol);

    /// <summary>A composer over a resolution.</summary>
    /// <param name="paragraphs">Its operative paragraphs, without numbers.</param>
    /// <param name="lexicon">The folder of the lexicons; by default those that ship.</param>
    public static async Task<LoneComposer> OpenAsync(IEnumerable<string> paragraphs, string? lexicon = null)
    {
        var folder = lexicon is null ? new TemporaryLibrary() : new TemporaryLibrary { Lexicon = lexicon };
        folder.WriteSeed("A-RES-90-1.fr.txt", TemporaryLibrary.Resolution("90/1", string.Join(" ;\n\n", paragraphs.Select((p, i) => $"{i + 1}. {p}"))[3..]));
        var library = await folder.OpenAsync();
        return new LoneComposer(folder, new OfflineComposer(new PassageReader(new TermMatcher(library))), library.Editions[0].Symbol);
    }

    /// <summary>The answer to a question in French, of which operative paragraphs are shown.</summary>
    public string Compose(string question, params string[] passages) => Compose(new QuestionLine(question, "fr", "fr"), [.. passages.Select((p, i) => Line(p, i + 1))]);

    public string Compose(QuestionLine question, params IReadOnlyList<PassageLine> passages) => _composer.Compose(question, passages);

    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public string Compose(QuestionLine question, IReadOnlyList<PassageLine> passages, CancellationToken cancellationToken) => _composer.Compose(question, passages, cancellationToken);

    /// <summary>A paragraph as the composer is shown it.</summary>
    /// <param name="text">Its words.</param>
    /// <param name="number">What a citation calls it.</param>
    /// <param name="label">What people call it; by default the paragraph of that number.</param>
    /// <param name="kind">What part of the text it is.</param>
    /// <param name="context">The words that it hangs on.</param>
    /// <param name="year">When its document was adopted.</param>
    public PassageLine Line(string text, int number = 1, string? label = null, string kind = nameof(PassageKind.Operative), string? context = null, int? year = null)
        => new(number, label ?? $"par. {number}", _symbol, "fr", kind, null, null, text, context, year);

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
