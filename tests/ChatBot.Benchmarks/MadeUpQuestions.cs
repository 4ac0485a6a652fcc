using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Benchmarks;

/// <summary>Questions that nobody asked, made of runs of words of the documents: all different, and in an order that is the same every time. French, as the documents: a question in another language is translated first, which is a second request to the model.</summary>
internal static class MadeUpQuestions
{
    private const int Words = 6;

    private static readonly string[] Frames = ["Que sait-on de {0} ?", "Pourquoi est-il question de {0} ?", "Comment faut-il comprendre {0} ?", "Qui s'occupe de {0} ?", "Que signifie {0} ?"];

    public static IEnumerable<string> Of(IDocumentLibrary library)
    {
#pragma warning disable CA5394 // an order that can be repeated is no secret
        var random = new Random(1);
        return
        [
            .. library.Editions.SelectMany(e => e.Passages).SelectMany(p => Runs(p.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
                .SelectMany(run => Frames.Select(frame => string.Format(System.Globalization.CultureInfo.InvariantCulture, frame, run))).Distinct().OrderBy(_ => random.Next()),
        ];
#pragma warning restore CA5394
    }

    private static IEnumerable<string> Runs(string[] words) =>
        Enumerable.Range(0, Math.Max(0, (words.Length - Words) / 3)).Select(i => string.Join(' ', words.Skip(3 * i).Take(Words)).Trim(',', ';', '.', ':'));
}
