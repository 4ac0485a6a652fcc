using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Parsing;

namespace ChatBot.Benchmarks;

/// <summary>Label precision and recall of the parser over a folder of labelled French texts.</summary>
internal static partial class ParserLabels
{
    private static readonly string[] Kinds = ["preamble", "operative", "sub"];

    /// <summary>Prints the figures against the labels as they are, and against the labels with the preambles counted anew.</summary>
    public static int Run(string folder)
    {
        var gold = GoldParagraphs.Read(Path.Combine(folder, "paragraphs.jsonl"));
        var texts = Directory.EnumerateFiles(Path.Combine(folder, "txt"), "*.txt").Order(StringComparer.Ordinal)
            .Select(path => (Name: Path.GetFileName(path), Text: File.ReadAllText(path))).ToList();
        ResolutionParser.Parse(texts[0].Text, texts[0].Name);
        var watch = Stopwatch.StartNew();
        var editions = texts.ConvertAll(t => (t.Name, Edition: ResolutionParser.Parse(t.Text, t.Name)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{editions.Count} texts, {editions.Sum(e => e.Edition.Passages.Count)} passages, parsed in {watch.ElapsedMilliseconds} ms"));
        var accounts = editions.Select((e, i) => (e.Name, Words: WordAccount.Of(texts[i].Text, e.Edition))).Where(a => a.Words.Count > 0).ToList();
        Console.WriteLine($"words lost or doubled: {accounts.Sum(a => a.Words.Values.Sum(Math.Abs))} in {accounts.Count} texts");
        foreach (var (name, words) in accounts.Take(8))
        {
            Console.WriteLine($"    {name}: {string.Join(", ", words.Take(6).Select(w => $"{w.Key} {w.Value}"))}");
        }

        Report("labels as given", editions, gold);
        Report("preambles counted anew", editions, gold.ToDictionary(d => d.Key, d => GoldParagraphs.Repair(d.Value)));
        return 0;
    }

    private static void Report(string title, List<(string Name, Edition Edition)> editions, Dictionary<string, List<GoldParagraph>> gold)
    {
        var total = new Dictionary<string, Tally>();
        var worst = new List<(string Doc, int Wrong, List<string> Lines)>();
        foreach (var (name, edition) in editions)
        {
            var doc = Path.GetFileNameWithoutExtension(name);
            if (!gold.TryGetValue(doc, out var paragraphs))
            {
                continue;
            }

            var lines = new List<string>();
            Compare(edition, paragraphs, total, lines);
            worst.Add((doc, lines.Count, lines));
        }

        Console.WriteLine($"\n== {title}");
        foreach (var kind in Kinds.Append("all"))
        {
            var tally = kind == "all" ? total.Values.Aggregate(new Tally(), (a, b) => a + b) : total.GetValueOrDefault(kind, new Tally());
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{kind,-10} precision {tally.Precision:0.0000} ({tally.Right} of {tally.Predicted})   recall {tally.Recall:0.0000} ({tally.Found} of {tally.Gold})"));
        }

        foreach (var (doc, wrong, lines) in worst.Where(w => w.Wrong > 0).OrderByDescending(w => w.Wrong).Take(25))
        {
            Console.WriteLine($"{doc}: {wrong} wrong");
            lines.Take(4).ToList().ForEach(Console.WriteLine);
        }
    }

    private static void Compare(Edition edition, List<GoldParagraph> paragraphs, Dictionary<string, Tally> total, List<string> lines)
    {
        var gold = paragraphs.Where(p => Kinds.Contains(p.Kind)).Select(p => (p.Kind, p.Label, Key: Letters(p.Text))).ToList();
        var predicted = edition.Passages.Where(p => KindOf(p) is not null)
            .Select(p => (Kind: KindOf(p)!, Label: Label(p), Key: Letters(p.Text), p.Text)).ToList();
        foreach (var p in predicted)
        {
            if (paragraphs.Any(g => g.Kind == "other" && g.Label == p.Label))
            {
                continue;
            }

            var right = gold.Any(g => g.Label == p.Label && Same(g.Key, p.Key));
            // Items of a list inside a paragraph are not labelled apart in the set: neither right nor wrong.
            if (!right && p.Kind == "sub" && gold.Any(g => g.Kind != "preamble" && g.Key.Length > p.Key.Length && g.Key.Contains(p.Key, StringComparison.Ordinal)))
            {
                continue;
            }

            Add(total, p.Kind, new Tally(Right: right ? 1 : 0, Predicted: 1));
            if (!right)
            {
                lines.Add($"    + {p.Label}: {Start(p.Text)}");
            }
        }

        foreach (var g in gold)
        {
            var found = predicted.Any(p => p.Label == g.Label && Same(g.Key, p.Key));
            Add(total, g.Kind, new Tally(Found: found ? 1 : 0, Gold: 1));
            if (!found)
            {
                lines.Add($"    - {g.Label}: {Start(g.Key)}");
            }
        }
    }

    private static void Add(Dictionary<string, Tally> total, string kind, Tally tally) => total[kind] = total.GetValueOrDefault(kind, new Tally()) + tally;

    private static string? KindOf(Passage passage) => passage.Kind switch
    {
        PassageKind.Preamble => "preamble",
        PassageKind.Operative => "operative",
        PassageKind.SubParagraph => "sub",
        _ => null,
    };

    /// <summary>The set names nested items by their own letter only (« par. 17 ii) »), and does not tell parts of a resolution apart.</summary>
    private static string Label(Passage passage) => Nested().Replace(Part().Replace(PassageLabel.Of(passage, "fr"), string.Empty), "$1 $2");

    /// <summary>Equal, or equal as far as both go (a paragraph that a page cut is shorter in the set) or for the first 60 letters.</summary>
    private static bool Same(string a, string b)
    {
        var length = Math.Min(Math.Min(a.Length, b.Length), 60);
        return length > 0 && string.CompareOrdinal(a, 0, b, 0, length) == 0;
    }

    private static string Letters(string text) => string.Concat(LeadingMark().Replace(text, string.Empty).Where(char.IsLetter).Select(char.ToLowerInvariant));

    private static string Start(string text) => text.Length <= 90 ? text : text[..90];

    [GeneratedRegex(@"^(par\. [0-9]+)(?: [a-z]+\))+ ([a-z]+\))$")]
    private static partial Regex Nested();

    [GeneratedRegex(@"^[A-Z0-9]{1,5}, ")]
    private static partial Regex Part();

    [GeneratedRegex(@"^(?:[0-9l]{1,3}\s?\.|\(?[a-z]{1,5}\))\s*")]
    private static partial Regex LeadingMark();

    private readonly record struct Tally(int Right = 0, int Predicted = 0, int Found = 0, int Gold = 0)
    {
        public double Precision => Predicted == 0 ? 1 : (double)Right / Predicted;

        public double Recall => Gold == 0 ? 1 : (double)Found / Gold;

        public static Tally operator +(Tally a, Tally b) => new(a.Right + b.Right, a.Predicted + b.Predicted, a.Found + b.Found, a.Gold + b.Gold);
    }
}
