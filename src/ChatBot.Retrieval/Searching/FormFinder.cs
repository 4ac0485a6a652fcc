using System.Text.RegularExpressions;
using ChatBot.Retrieval.Analysis;
using ChatBot.Retrieval.Indexing;
using ChatBot.Retrieval.Lexicons;
using ChatBot.Retrieval.References;

namespace ChatBot.Retrieval.Searching;

/// <summary>Finds the ways to say a term in a language of the index: itself, the lexicon's forms, and look-alikes when nothing else is known.</summary>
internal sealed partial class FormFinder(Lexicon lexicon, IndexSnapshot index, RankingSettings settings)
{
    /// <summary>A word that is only found once an article is taken off its front.</summary>
    private const double WithoutArticle = 0.9;

    private const int MostCognates = 4, MostMisspellings = 3, MostCorrections = 1, MostRelatives = 8;

    /// <summary>The forms of a word or phrase of the query.</summary>
    /// <param name="text">The query.</param>
    /// <param name="tokens">Its words, compounds by their parts.</param>
    /// <param name="wholes">Its compounds, as wholes.</param>
    /// <param name="source">Language of the query.</param>
    /// <param name="target">Language of the index.</param>
    public IReadOnlyList<TermForm> Find(string text, IReadOnlyList<AnalyzedToken> tokens, IReadOnlyList<AnalyzedToken> wholes, string source, string target)
    {
        var forms = new List<TermForm>();
        AddTyped(forms, tokens, wholes, source, target);
        AddOrdinals(forms, text, tokens, target);
        AddInflections(forms, tokens, source, target);
        foreach (var form in lexicon.Table(source, target).Forms([.. tokens.Select(t => t.Stem)], text, tokens[0].Start, tokens[^1].End))
        {
            var weight = form.Weight * FactorOf(form);
            if (weight > 0)
            {
                Add(forms, form with { Weight = weight });
            }
        }

        AddInflectionsOf(forms, target);
        if (tokens.Count == 1 && !forms.Exists(f => IsKnown(f, target)) && !IsFalseFriend(tokens, source, target))
        {
            AddWithoutArticle(forms, tokens[0], source, target);
            AddCorrections(forms, tokens[0], source, target);
            AddLookAlikes(forms, tokens[0], source, target);
        }

        if (tokens.Count == 1 && (source == target || !forms.Exists(f => IsKnown(f, target))) && !IsBareName(text, tokens[0]))
        {
            AddRelatives(forms, tokens[0], target);
        }

        AddFields(forms, tokens, source, target);

        return forms;
    }

    /// <summary>« Frontex est associée ? »: what a question begins with, without an article and before its verb, is a name, and no name is of the family of « frontière ».</summary>
    private static bool IsBareName(string text, AnalyzedToken token)
        => char.IsUpper(text[token.Start]) && Opening().IsMatch(text.AsSpan(0, token.Start)) && FiniteVerb().IsMatch(text.AsSpan(token.End));

    [GeneratedRegex(@"^\W*(?:(?:et|mais|alors|and|but|so) )?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^ (?:n['’]|ne )?(?:est|sont|a|ont|était|fait|font|peut|doit|va|participe|collabore|figure|intervient|is|has|was|does|can|must|takes)\b", RegexOptions.CultureInvariant)]
    private static partial Regex FiniteVerb();

    /// <summary>Whether the index holds every stem of a form.</summary>
    public bool IsKnown(TermForm form, string language) => form.Stems.All(s => index.DocumentFrequency(language, s) > 0);

    private void AddTyped(List<TermForm> forms, IReadOnlyList<AnalyzedToken> tokens, IReadOnlyList<AnalyzedToken> wholes, string source, string target)
    {
        var isSame = source == target;
        var analyzer = lexicon.Analyzer(target);
        string StemOf(AnalyzedToken token) => isSame ? token.Stem : analyzer.Stem(token.Folded);

        foreach (var whole in wholes)
        {
            Add(forms, new([StemOf(whole)], MatchKind.Exact, 1, true, whole.Folded));
        }

        if (IsFalseFriend(tokens, source, target))
        {
            return;
        }

        var isName = isSame || tokens.Any(t => t.Folded.AsSpan().ContainsAnyInRange('0', '9'));
        var written = string.Join(' ', tokens.Select(t => t.Folded));
        Add(forms, new([.. tokens.Select(StemOf)], isName ? MatchKind.Exact : MatchKind.Cognate, 1, true, written));
    }

    /// <summary>Whether a word only looks like one of the other language.</summary>
    private bool IsFalseFriend(IReadOnlyList<AnalyzedToken> tokens, string source, string target)
        => source != target && tokens.Count == 1 && lexicon.IsFalseFriend(source, tokens[0].Folded);

    /// <summary>From here on an ordinal in words is nothing else: "second" is a unit of time, too.</summary>
    private const int SurelyOrdinal = 3;

    /// <summary>« la 12e conférence », "the twelfth conference" of « la douzième Conférence ».</summary>
    private void AddOrdinals(List<TermForm> forms, string text, IReadOnlyList<AnalyzedToken> tokens, string target)
    {
        if (tokens.Count == 1 && (OrdinalWords.TryParseFigures(tokens[0].Folded, out var value) || OrdinalWords.TryParseFigures(text.Substring(tokens[0].Start, tokens[0].Length).ToLowerInvariant(), out value)
            || (OrdinalWords.TryParse(tokens[0].Folded, out value) && value >= SurelyOrdinal)))
        {
            foreach (var word in OrdinalWords.Of(value))
            {
                Add(forms, new(PhraseTable.StemsOf(lexicon.Analyzer(target), word), MatchKind.Exact, 1, true, word));
            }
        }
    }

    /// <summary>« lonudc », « laplication »: a French article written together with its word, when what is left is known.</summary>
    private void AddWithoutArticle(List<TermForm> forms, AnalyzedToken token, string source, string target)
    {
        const int ShortestWord = 3;
        if (source != "fr" || settings.Fuzzy <= 0 || token.Folded.Length <= ShortestWord || token.Folded[0] is not ('l' or 'd'))
        {
            return;
        }

        var stem = lexicon.Analyzer(source).Stem(token.Folded[1..]);
        var known = lexicon.Table(source, target).Forms([stem]).Where(f => FactorOf(f) > 0 && IsKnown(f, target));
        foreach (var form in (index.VocabularyOf(target).Holds(stem) ? [new TermForm([stem], MatchKind.Exact, 1, true, token.Folded[1..])] : Array.Empty<TermForm>()).Concat(known))
        {
            Add(forms, form with { Weight = form.Weight * WithoutArticle });
        }
    }

    /// <summary>Other forms of the same French verb, and what the lexicon knows it by.</summary>
    private void AddInflections(List<TermForm> forms, IReadOnlyList<AnalyzedToken> tokens, string source, string target)
    {
        if (tokens.Count != 1 || source != "fr" || settings.Inflections <= 0)
        {
            return;
        }

        var stem = tokens[0].Stem;
        var vocabulary = index.VocabularyOf(target);
        foreach (var root in Inflections.Bases(stem).Where(b => target == "fr" && vocabulary.Holds(b)).Concat(target == "fr" ? vocabulary.InflectedFrom(stem) : []))
        {
            Add(forms, new([root], MatchKind.Exact, settings.Inflections, true, root));
        }

        foreach (var form in Inflections.Bases(stem).SelectMany(b => lexicon.Table(source, target).Forms([b])))
        {
            if (FactorOf(form) > 0)
            {
                Add(forms, form with { Weight = form.Weight * FactorOf(form) * settings.Inflections });
            }
        }
    }

    /// <summary>The forms that the texts have of the French verbs found: « renforcer » of the glossary stands for « renforçant » too, « mettre fin » for « mettent fin ».</summary>
    private void AddInflectionsOf(List<TermForm> forms, string target)
    {
        if (target != "fr" || settings.Inflections <= 0)
        {
            return;
        }

        var vocabulary = index.VocabularyOf(target);
        foreach (var form in forms.Where(f => f.Kind is MatchKind.Glossary or MatchKind.Synonym).ToList())
        {
            foreach (var inflected in vocabulary.InflectedFrom(form.Stems[0]))
            {
                Add(forms, new([inflected, .. form.Stems.Skip(1)], form.Kind, form.Weight * settings.Inflections, form.IsStrict, form.Written));
            }
        }
    }

    /// <summary>A word that is misspelt may still be one that the lexicon knows: its forms there, less surely.</summary>
    private void AddCorrections(List<TermForm> forms, AnalyzedToken token, string source, string target)
    {
        var table = lexicon.Table(source, target);
        foreach (var (stem, similarity) in source != target && settings.Fuzzy > 0 ? LookAlikes.Misspellings(token.Stem, table.Words, MostCorrections) : [])
        {
            foreach (var form in table.Forms([stem]).Where(f => FactorOf(f) > 0))
            {
                Add(forms, form with { Kind = MatchKind.Fuzzy, Weight = form.Weight * FactorOf(form) * settings.Fuzzy * similarity, IsStrict = false });
            }
        }
    }

    private void AddLookAlikes(List<TermForm> forms, AnalyzedToken token, string source, string target)
    {
        var vocabulary = index.VocabularyOf(target);
        if (source != target && settings.Cognates > 0)
        {
            foreach (var (stem, similarity) in LookAlikes.Cognates(token.Folded, vocabulary, MostCognates))
            {
                Add(forms, new([stem], MatchKind.Cognate, settings.Cognates * similarity, false, stem));
            }
        }

        if (settings.Fuzzy > 0 && !forms.Exists(f => IsKnown(f, target)) && !(settings.Fields > 0 && source == target && IsWord(token.Stem, source)))
        {
            foreach (var (stem, similarity) in LookAlikes.Misspellings(lexicon.Analyzer(target).Stem(token.Folded), vocabulary, MostMisspellings))
            {
                Add(forms, new([stem], MatchKind.Fuzzy, settings.Fuzzy * similarity, true, stem));
            }
        }
    }

    /// <summary>A word that the lexicon has is spelt as it should be: « commis » is no misspelt « comité ».</summary>
    private bool IsWord(string stem, string source) => lexicon.Table(source, source).Words.Holds(stem) || lexicon.Fields.Holds(source, [stem]);

    /// <summary>Words of the same family, which say something near: « braconnier » for « braconnage ».</summary>
    private void AddRelatives(List<TermForm> forms, AnalyzedToken token, string target)
    {
        var stem = lexicon.Analyzer(target).Stem(token.Folded);
        foreach (var (relative, similarity) in settings.Relatives > 0 ? LookAlikes.Relatives(stem, index.VocabularyOf(target), MostRelatives) : [])
        {
            Add(forms, new([relative], MatchKind.Fuzzy, settings.Relatives * similarity, false, relative));
        }
    }

    /// <summary>Words of the same semantic field, of those that the index holds.</summary>
    private void AddFields(List<TermForm> forms, IReadOnlyList<AnalyzedToken> tokens, string source, string target)
    {
        foreach (var form in settings.Fields > 0 ? lexicon.Fields.Forms([.. tokens.Select(t => t.Stem)], source, target).Where(f => IsKnown(f, target)) : [])
        {
            Add(forms, form);
        }
    }

    private double FactorOf(TermForm form) =>
        form.Weight == PhraseTable.AcronymWeight ? settings.Acronyms : form.Kind == MatchKind.Glossary ? settings.Glossary : settings.Synonyms;

    private static void Add(List<TermForm> forms, TermForm form)
    {
        if (!forms.Exists(f => f.Key == form.Key))
        {
            forms.Add(form);
        }
    }
}
