using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using ChatBot.Retrieval.Analysis;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Retrieval.Lexicons;

/// <summary>
/// The words that the retriever knows about: stop words, words and locutions that frame questions, synonyms, acronyms and glossaries into
/// French, read from files that a person can edit (docs/retrieval.md). Safe for concurrent use.
/// </summary>
public sealed class Lexicon
{
    private readonly LexiconText _text;
    private readonly ConcurrentDictionary<string, TextAnalyzer> _analyzers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Source, string Target), Lazy<PhraseTable>> _tables = new();
    private readonly IReadOnlyList<string> _acronyms;
    private readonly WordLists _words;
    private readonly HashSet<(string Language, string Word)> _falseFriends;

    private Lexicon(LexiconText text, string fingerprint)
    {
        _text = text;
        Fingerprint = fingerprint;
        _acronyms = [.. text.Acronyms.SelectMany(a => a.Acronyms)];
        _words = WordsOf("fr", "en");
        _falseFriends = [.. text.FalseFriends.Select(f => (f.Language, Folding.Fold(f.Word)))];
        Locutions = new(text.Locutions);
        Fields = new(text.Fields, Analyzer);
        Languages = new([.. text.StopWords, .. text.QuestionWords]);
    }

    /// <summary>Changes whenever any of the files does.</summary>
    public string Fingerprint { get; }

    /// <summary>Reads the lexicon files of a folder; a file that is missing is an empty one.</summary>
    /// <param name="folder">The folder that holds <c>stopwords.fr.txt</c> and the others.</param>
    /// <exception cref="LexiconException">The folder is missing, a file cannot be read or has a bad line; the message names file and line.</exception>
    public static Lexicon Load(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!Directory.Exists(folder))
        {
            throw new LexiconException($"The lexicon folder {folder} does not exist. Set Data:Lexicon to the folder that holds stopwords.fr.txt and the other word lists.");
        }

        var files = new List<(string Name, string Text)>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            files.Add((Path.GetFileName(path), Read(path)));
        }

        return FromTexts(files);
    }

    /// <summary>A lexicon of texts in hand, each under its file's name.</summary>
    /// <exception cref="LexiconException">A line is bad; the message names file and line.</exception>
    public static Lexicon FromTexts(IEnumerable<(string Name, string Text)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        IReadOnlyList<(string Name, string Text)> read = [.. files];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, content) in read)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name + '\n' + content + '\0'));
        }

        return Known.Get(Convert.ToHexStringLower(hash.GetHashAndReset()), static (digest, texts) => Parse(texts, digest[..FingerprintLength]), read);
    }

    private const int FingerprintLength = 16;

    /// <summary>Lexicons of the same words are one: several libraries of a process share its tables, which take longer to make than an index to open.</summary>
    private static readonly RecentValues<string, Lexicon> Known = new(4);

    private static Lexicon Parse(IReadOnlyList<(string Name, string Text)> files, string fingerprint)
    {
        var text = new LexiconText();
        foreach (var (name, content) in files)
        {
            text.Add(name, content);
        }

        return new(text, fingerprint);
    }

    /// <summary>Tells the language of a query by its little words.</summary>
    internal LanguageGuess Languages { get; }

    /// <summary>Which words speak of the same thing.</summary>
    internal FieldTable Fields { get; }

    /// <summary>Whether a folded word of a language looks like one of another and means something else: "home" is no « homme ».</summary>
    internal bool IsFalseFriend(string language, string folded) => _falseFriends.Contains((language, folded));

    /// <summary>Takes locutions out of queries.</summary>
    internal Locutions Locutions { get; }

    /// <summary>The analysis of a language; languages without stemmer are folded only.</summary>
    internal TextAnalyzer Analyzer(string language) => _analyzers.GetOrAdd(language, static (l, me) => new(l, l == "es" ? me.WordsOf(l) : me._words, me._text.Stems.GetValueOrDefault(l)), this);

    /// <summary>What words of one language are called in another, or otherwise in the same.</summary>
    internal PhraseTable Table(string source, string target) => _tables.GetOrAdd((source, target), pair => new(() => BuildTable(pair))).Value;

    /// <summary>Makes the tables that questions in our languages need, so that the first one does not wait for them.</summary>
    internal void Prepare(IEnumerable<string> targets)
    {
        foreach (var target in targets)
        {
            foreach (var source in new[] { "fr", "en" })
            {
                _ = Table(source, target).Words;
            }
        }

        // Nobody waits for these: the first question that comes before they are ready makes them itself.
        _ = Task.Run(() =>
        {
            Fields.Prepare("fr");
            Fields.Prepare("en");
        });
    }

    private PhraseTable BuildTable((string Source, string Target) pair)
    {
        var (source, target) = pair;
        var table = new PhraseTable(Analyzer(source), Analyzer(target));
        foreach (var rule in _text.Acronyms)
        {
            table.Add(rule.Acronyms.Concat(LongForms(rule, source)), [.. rule.Acronyms, .. LongForms(rule, target)], source == target ? MatchKind.Synonym : MatchKind.Glossary, PhraseTable.AcronymWeight, isStrict: true);
        }

        if (source == target)
        {
            foreach (var rule in _text.Synonyms.Where(s => s.Language == source))
            {
                table.Add(rule.From, rule.To, MatchKind.Synonym, PhraseTable.SynonymWeight, rule.IsTwoWay);
            }
        }
        else
        {
            foreach (var rule in _text.Glossary)
            {
                if (rule.Between(source, target) is var (from, to))
                {
                    table.Add(from, to, MatchKind.Glossary, rule.IsEveryday ? PhraseTable.EverydayWeight : PhraseTable.GlossaryWeight, isStrict: !rule.IsEveryday);
                }
            }
        }

        return table;
    }

    /// <summary>French and English texts quote each other's language; Spanish is only asked in, and its little words mean other things in French.</summary>
    private WordLists WordsOf(params string[] languages) => new(
        _text.StopWords.Where(w => languages.Contains(w.Language)).Select(w => w.Word),
        _text.QuestionWords.Where(w => languages.Contains(w.Language)).Select(w => w.Word),
        _acronyms);

    private static IReadOnlyList<string> LongForms(AcronymRule rule, string language) => language switch
    {
        "fr" => rule.French,
        "en" => rule.English,
        _ => [],
    };

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        }
        catch (DecoderFallbackException e)
        {
            throw new LexiconException($"{path} is not UTF-8. Save it as UTF-8.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LexiconException($"{path} cannot be read: {e.Message}", e);
        }
    }
}
