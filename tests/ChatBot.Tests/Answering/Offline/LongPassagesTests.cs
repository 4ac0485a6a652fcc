using System.Diagnostics;
using ChatBot.Answering.Composing;
using ChatBot.Answering.Models.Offline;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Answering.Offline;

/// <summary>Paragraphs that are far longer than any resolution has.</summary>
public sealed class LongPassagesTests : IAsyncLifetime
{
    private LoneComposer _composer = null!;

    public async Task InitializeAsync()
        => _composer = await LoneComposer.OpenAsync(["Prend note du rapport", "Prie le Conseil maritime de veiller"]);

    public async Task DisposeAsync() => await _composer.DisposeAsync();

    [Fact]
    public void The_pieces_of_a_passage_are_all_of_it()
    {
        var text = Varied(45_000);

        var pieces = LongPassages.Cut([_composer.Line(text), _composer.Line("Court.", 2, context: text)]);

        Assert.Equal(text, string.Concat(pieces.Where(p => p.Passage == 1).Select(p => p.Text)));
        Assert.All(pieces, p => Assert.InRange(p.Text.Length, 1, LongPassages.Longest));
        Assert.All(pieces.Where(p => p.Passage == 1).SkipLast(1), p => Assert.EndsWith("; ", p.Text, StringComparison.Ordinal));
        Assert.StartsWith(Assert.Single(pieces, p => p.Passage == 2).Context!, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_without_a_space_is_cut_between_characters()
    {
        var text = "x" + string.Concat(Enumerable.Repeat("\ud83d\ude00", LongPassages.Longest));

        var pieces = LongPassages.Cut([_composer.Line(text)]);

        Assert.Equal(text, string.Concat(pieces.Select(p => p.Text)));
        Assert.DoesNotContain(pieces, p => char.IsHighSurrogate(p.Text[^1]));
    }

    [Fact]
    public void Passages_of_a_common_length_are_left_as_they_are()
    {
        PassageLine[] passages = [_composer.Line("Court."), _composer.Line(Varied(LongPassages.Longest / 2), 2)];

        Assert.Same(passages, LongPassages.Cut(passages));
    }

    [Fact]
    public void A_long_passage_is_answered_from_in_time_wherever_the_answer_stands()
    {
        var text = Varied(60_000) + "le Bureau entretient 4711 balises rouges ; " + Varied(20_000);
        var begun = Stopwatch.GetTimestamp();

        var answer = _composer.Compose(new QuestionLine("Combien de balises rouges le Bureau entretient-il ?", "fr", "fr"), LongPassages.Cut([_composer.Line(text)]));

        Assert.Contains("4711", answer, StringComparison.Ordinal);
        Assert.EndsWith("[1].", answer.Trim(), StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(begun), TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Reading_stops_when_it_is_cancelled()
    {
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(() => _composer.Compose(new QuestionLine("Combien de phares les gardiens repeignent-ils ?", "fr", "fr"), LongPassages.Cut([_composer.Line(Varied(5_000_000))]), stop.Token));
        await Task.Delay(200);
        await stop.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => reading.WaitAsync(TimeSpan.FromMinutes(1)));
    }

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
