using System.Diagnostics;
using ChatBot.Answering.Composing;
using ChatBot.Answering.Models.Offline;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;
using ChatBot.Tests.Retrieval.Ingestion;

namespace ChatBot.Tests.Answering.Offline;

/// <summary>Paragraphs that are far longer than any resolution has.</summary>
public sealed class LongPassagesTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryLibrary _folder = new();
    private OfflineComposer _composer = null!;
    private string _symbol = null!;

    public async Task InitializeAsync()
    {
        _folder.WriteSeed("A-RES-90-1.fr.txt", TemporaryLibrary.Resolution("90/1", "Prend note du rapport ;\n\n2. Prie le Conseil maritime de veiller"));
        var library = await _folder.OpenAsync();
        _symbol = library.Editions[0].Symbol;
        _composer = new(new PassageReader(new TermMatcher(library)));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_pieces_of_a_passage_are_all_of_it()
    {
        var text = Varied(45_000);

        var pieces = LongPassages.Cut([Line(1, text), Line(2, "Court.") with { Context = text }]);

        Assert.Equal(text, string.Concat(pieces.Where(p => p.Passage == 1).Select(p => p.Text)));
        Assert.All(pieces, p => Assert.InRange(p.Text.Length, 1, LongPassages.Longest));
        Assert.All(pieces.Where(p => p.Passage == 1).SkipLast(1), p => Assert.EndsWith("; ", p.Text, StringComparison.Ordinal));
        Assert.StartsWith(Assert.Single(pieces, p => p.Passage == 2).Context!, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_without_a_space_is_cut_between_characters()
    {
        var text = "x" + string.Concat(Enumerable.Repeat("\ud83d\ude00", LongPassages.Longest));

        var pieces = LongPassages.Cut([Line(1, text)]);

        Assert.Equal(text, string.Concat(pieces.Select(p => p.Text)));
        Assert.DoesNotContain(pieces, p => char.IsHighSurrogate(p.Text[^1]));
    }

    [Fact]
    public void Passages_of_a_common_length_are_left_as_they_are()
    {
        PassageLine[] passages = [Line(1, "Court."), Line(2, Varied(LongPassages.Longest / 2))];

        Assert.Same(passages, LongPassages.Cut(passages));
    }

    [Fact]
    public void A_long_passage_is_answered_from_in_time_wherever_the_answer_stands()
    {
        var text = Varied(60_000) + "le Bureau entretient 4711 balises rouges ; " + Varied(20_000);
        var begun = Stopwatch.GetTimestamp();

        var answer = _composer.Compose(new QuestionLine("Combien de balises rouges le Bureau entretient-il ?", "fr", "fr"), LongPassages.Cut([Line(1, text)]));

        Assert.Contains("4711", answer, StringComparison.Ordinal);
        Assert.EndsWith("[1].", answer.Trim(), StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(begun), TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Reading_stops_when_it_is_cancelled()
    {
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(() => _composer.Compose(new QuestionLine("Combien de phares les gardiens repeignent-ils ?", "fr", "fr"), LongPassages.Cut([Line(1, Varied(5_000_000))]), stop.Token));
        await Task.Delay(200);
        await stop.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => reading.WaitAsync(TimeSpan.FromMinutes(1)));
    }

    private PassageLine Line(int number, string text) => new(number, $"par. {number}", _symbol, "fr", nameof(PassageKind.Operative), null, null, text);

    private static string Varied(int length)
    {
        var random = new Random(5);
        string[] things = ["phares", "balises", "navires", "lampes", "gardiens", "épaves"];
        var text = new System.Text.StringBuilder();
        while (text.Length < length)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"les gardiens repeignent {random.Next(2, 900)} {things[random.Next(things.Length)]} pour les {things[random.Next(things.Length)]} ; ");
        }

        return text.ToString();
    }
}
