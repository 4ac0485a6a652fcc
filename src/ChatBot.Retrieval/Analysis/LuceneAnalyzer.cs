using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace ChatBot.Retrieval.Analysis;

/// <summary>Gives Lucene the tokens of our analysis; a field's language is the end of its name (<c>text.fr</c>).</summary>
internal sealed class LuceneAnalyzer(Func<string, TextAnalyzer> byLanguage) : Analyzer(PER_FIELD_REUSE_STRATEGY)
{
    /// <inheritdoc/>
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) =>
        new(new AnalyzedTokens(reader, byLanguage(fieldName[(fieldName.LastIndexOf('.') + 1)..])));

    private sealed class AnalyzedTokens : Tokenizer
    {
        private readonly TextAnalyzer _analyzer;
        private readonly ICharTermAttribute _term;
        private readonly IPositionIncrementAttribute _increment;
        private List<AnalyzedToken> _tokens = [];
        private int _next;
        private int _position = -1;

        public AnalyzedTokens(TextReader reader, TextAnalyzer analyzer)
            : base(reader)
        {
            _analyzer = analyzer;
            _term = AddAttribute<ICharTermAttribute>();
            _increment = AddAttribute<IPositionIncrementAttribute>();
        }

        public override void Reset()
        {
            base.Reset();
            _tokens = _analyzer.Analyze(m_input.ReadToEnd());
            _next = 0;
            _position = -1;
        }

        public override bool IncrementToken()
        {
            if (_next >= _tokens.Count)
            {
                return false;
            }

            ClearAttributes();
            var token = _tokens[_next++];
            _term.SetEmpty().Append(token.Stem);
            _increment.PositionIncrement = token.Position - _position;
            _position = token.Position;
            return true;
        }
    }
}
