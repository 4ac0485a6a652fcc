using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.Channels.Teams.Cards;

/// <summary>A button of a card.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExecuteButton), "Action.Execute")]
[JsonDerivedType(typeof(SubmitButton), "Action.Submit")]
[JsonDerivedType(typeof(OpenUrlButton), "Action.OpenUrl")]
[JsonDerivedType(typeof(ToggleButton), "Action.ToggleVisibility")]
internal abstract record CardButton
{
    /// <summary>What it shows; plain text.</summary>
    public string? Title { get; init; }

    /// <summary>What is said of it on hovering and by screen readers, where the title is short.</summary>
    public string? Tooltip { get; init; }

    /// <summary>What stands in for it in clients that do not know it.</summary>
    public CardButton? Fallback { get; init; }

    /// <summary>A button that calls the bot and is answered by another card in its place; older clients send the same as a message.</summary>
    public static CardButton Calling(string title, CardCall call, string? tooltip = null) => new ExecuteButton(call.Verb!)
    {
        Title = title,
        Tooltip = tooltip,
        Data = call.ToJson(withVerb: false),
        Fallback = new SubmitButton { Title = title, Tooltip = tooltip, Data = call.ToJson(withVerb: true) },
    };

    /// <summary>A button that says its words in the conversation; where the client cannot do that, the words come as the message's value.</summary>
    public static CardButton Saying(string words) => new SubmitButton
    {
        Title = words,
        Data = JsonSerializer.SerializeToElement(new SaidWords(words, new ImBack(words)), CardJson.Wire.SaidWords),
    };
}

/// <summary>Calls the bot: the invoke <c>adaptiveCard/action</c>.</summary>
internal sealed record ExecuteButton(string Verb) : CardButton
{
    public JsonElement? Data { get; init; }
}

/// <summary>Sends the card's inputs and the data.</summary>
internal sealed record SubmitButton : CardButton
{
    public JsonElement? Data { get; init; }
}

/// <summary>Opens a page.</summary>
internal sealed record OpenUrlButton(string Url) : CardButton;

/// <summary>Shows what is hidden, and hides it again.</summary>
internal sealed record ToggleButton(IReadOnlyList<string> TargetElements) : CardButton;

/// <summary>The data of a button that says words.</summary>
internal sealed record SaidWords(string Text, ImBack Msteams);

/// <summary>Teams: say it as the person.</summary>
internal sealed record ImBack(string Value)
{
    public string Type { get; } = "imBack";
}
