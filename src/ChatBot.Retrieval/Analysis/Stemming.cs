using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace ChatBot.Retrieval.Analysis;

/// <summary>Stemmers: Savoy's light ones for French and Spanish (CLEF 2006, CLEF 2001), Porter's second one for English (Snowball). Not for two threads at once: they keep state.</summary>
internal sealed class Stemming(string language)
{
    private const int ShortestStemmed = 3;

    private readonly FrenchLightStemmer? _french = language == "fr" ? new FrenchLightStemmer() : null;
    private readonly SpanishLightStemmer? _spanish = language == "es" ? new SpanishLightStemmer() : null;
    private readonly EnglishStemmer? _english = language == "en" ? new EnglishStemmer() : null;

    /// <summary>The stem of a folded word. Words with figures are left alone.</summary>
    public string Stem(string folded)
    {
        if (folded.Length < ShortestStemmed || folded.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return folded;
        }

        if (_french is not null)
        {
            var buffer = folded.ToCharArray();
            return Genders.Join(new string(buffer, 0, _french.Stem(buffer, buffer.Length)));
        }

        if (_spanish is not null)
        {
            var buffer = folded.ToCharArray();
            return new string(buffer, 0, _spanish.Stem(buffer, buffer.Length));
        }

        if (_english is not null)
        {
            _english.SetCurrent(Spellings.Join(folded));
            _english.Stem();
            return _english.Current;
        }

        return folded;
    }
}
