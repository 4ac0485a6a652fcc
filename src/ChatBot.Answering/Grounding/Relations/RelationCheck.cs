using ChatBot.Answering.Grounding.Relations.Conditions;
using ChatBot.Answering.Grounding.Relations.Parties;
using ChatBot.Answering.Grounding.Relations.Quantities;
using ChatBot.Answering.Grounding.Relations.Texts;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Grounding.Relations;

/// <summary>
/// Whether a statement whose words stand in its passages also puts them together as the passages do. Rules that look at order, nearness and a few function words of
/// French and English: no parser, so what they cannot decide they let pass.
/// </summary>
internal sealed class RelationCheck(ITermMatcher matcher)
{
    /// <summary>The reason for which a statement must not be said, or null.</summary>
    /// <param name="claim">The statement.</param>
    /// <param name="language">Its language, two letters.</param>
    /// <param name="cited">The passages that it refers to.</param>
    /// <param name="question">The question.</param>
    public string? Fault(Claim claim, string language, IReadOnlyList<GroundingSource> cited, GroundingSource question)
    {
        var items = TextItems.Of(claim.WithShortQuotations);
        if (items.Tokens.Count == 0)
        {
            return null;
        }

        var terms = matcher.Analyze(claim.WithShortQuotations, language).Terms;
        var over = cited.Select(c => Alignment.Of(items, terms, c, matcher, language)).ToList();
        return QuantityRule.Fault(items, over)
            ?? QuantityRule.Loose(items, over)
            ?? NegationRule.Fault(items, over, question.Items)
            ?? DenialRule.Fault(items, over)
            ?? PurposeRule.Fault(over)
            ?? PrefixRule.Fault(items, over)
            ?? ExceptionRule.Fault(items, over)
            ?? DirectionRule.Fault(items, over)
            ?? ComparisonRule.Fault(items, over)
            ?? ModalityRule.Fault(items, over)
            ?? ScopeRule.Fault(items, over, question.Items)
            ?? ReasonRule.Fault(items, over, question.Items)
            ?? RoleRule.Fault(over)
            ?? SuccessionRule.Fault(items, over)
            ?? AgentRule.Fault(over)
            ?? RecipientRule.Fault(over)
            ?? SwapRule.Fault(items, over)
            ?? NameRule.Fault(over)
            ?? AddresseeRule.Fault(items, over)
            ?? SymbolRule.Fault(items, over)
            ?? PlaceRule.Fault(over)
            ?? ItemRule.Fault(items, over);
    }
}
