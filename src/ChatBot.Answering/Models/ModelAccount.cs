using ChatBot.Answering.Composing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Answering.Models;

/// <summary>Opens and closes what a turn spends: nothing is asked of a model for somebody whose tokens of the day are spent, and what was asked is put down even when the turn was broken off.</summary>
internal sealed class ModelAccount(IOptions<ModelOptions> options, TokenBudget budget, ModelMetrics metrics, ILogger<ModelAccount> logger)
{
    /// <summary>Begins a turn.</summary>
    /// <param name="user">Who asks, as far as is known.</param>
    public Composition Open(string? user) => options.Value.Effective == ModelProvider.Offline
        ? new Composition(user)
        : new Composition(user) { Trouble = budget.Spent(user) is { } setting ? new ModelTrouble(ModelTroubleKind.Budget, $"The day's tokens are spent ({setting}).") : null };

    /// <summary>Ends a turn: puts down what it took and tells why statements were held back.</summary>
    public void Close(Composition composition)
    {
        var spent = composition.InputTokens + composition.OutputTokens;
        if (spent > 0)
        {
            budget.Spend(composition.User, spent);
            metrics.Tokens(spent);
        }

        foreach (var fault in composition.Faults)
        {
            metrics.HeldBack();
            logger.HeldBack(fault);
        }
    }
}
