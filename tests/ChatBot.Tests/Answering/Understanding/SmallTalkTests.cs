using ChatBot.Answering.Understanding;

namespace ChatBot.Tests.Answering.Understanding;

public class SmallTalkTests
{
    [Theory]
    [InlineData("Bonjour", nameof(SmallTalkKind.Greeting))]
    [InlineData("bonjour !", nameof(SmallTalkKind.Greeting))]
    [InlineData("Bonjour, ça va ?", nameof(SmallTalkKind.HowAreYou))]
    [InlineData("Merci beaucoup !", nameof(SmallTalkKind.Thanks))]
    [InlineData("ok merci", nameof(SmallTalkKind.Thanks))]
    [InlineData("Thank you very much", nameof(SmallTalkKind.Thanks))]
    [InlineData("thanks, that helps", nameof(SmallTalkKind.Thanks))]
    [InlineData("très utile", nameof(SmallTalkKind.Thanks))]
    [InlineData("c'est tout, merci", nameof(SmallTalkKind.Thanks))]
    [InlineData("cheers, that's all I needed", nameof(SmallTalkKind.Thanks))]
    [InlineData("c'est bon, j'ai tout, merci", nameof(SmallTalkKind.Thanks))]
    [InlineData("that'll be all", nameof(SmallTalkKind.Thanks))]
    [InlineData("Au revoir", nameof(SmallTalkKind.Farewell))]
    [InlineData("Qui es-tu ?", nameof(SmallTalkKind.Help))]
    [InlineData("what can you do?", nameof(SmallTalkKind.Help))]
    [InlineData("aide", nameof(SmallTalkKind.Help))]
    [InlineData("t'es nul", nameof(SmallTalkKind.Rude))]
    [InlineData("😀😀", nameof(SmallTalkKind.Wordless))]
    [InlineData("   ?! ", nameof(SmallTalkKind.Wordless))]
    [InlineData("Bonjour, où se trouve le siège ?", nameof(SmallTalkKind.None))]
    [InlineData("aide aux États Membres", nameof(SmallTalkKind.None))]
    [InlineData("Super-héros", nameof(SmallTalkKind.None))]
    public void Tells_small_talk_from_questions(string text, string kind) => Assert.Equal(kind, SmallTalk.Read(text).Kind.ToString());

    [Theory]
    [InlineData("Bonjour, où se trouve le siège ?", "où se trouve le siège ?")]
    [InlineData("Peux-tu me dire où se trouve le siège ?", "où se trouve le siège ?")]
    [InlineData("Où se trouve le siège, s'il vous plaît ?", "Où se trouve le siège")]
    [InlineData("bon. Où se trouve le siège ?", "Où se trouve le siège ?")]
    [InlineData("well then, where is the seat?", "where is the seat?")]
    [InlineData("Could you tell me where the seat is?", "where the seat is?")]
    public void Takes_courtesies_off_a_question(string text, string question) => Assert.Equal(question, SmallTalk.Read(text).Question);
}
