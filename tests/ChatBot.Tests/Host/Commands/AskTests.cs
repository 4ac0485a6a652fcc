using ChatBot.Answering;
using ChatBot.Commands;
using ChatBot.Retrieval.Searching;
using ChatBot.Tests.Fakes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace ChatBot.Tests.Host.Commands;

/// <summary><c>ask</c>, as it prints.</summary>
public class AskTests
{
    [Fact]
    public async Task An_answer_is_followed_by_what_it_cites()
    {
        var cli = new Cli();

        var (code, output, error) = await cli.RunAsync("ask", "Où", "est le siège ?");

        Assert.Equal((0, string.Empty), (code, error));
        Assert.Equal("""
            Le siège est à Brest (France) [1].

            [1] préambule, al. 1 — A/RES/12/34 — « dont le siège est à Brest (France) »

            """, output);
        Assert.Equal("Où est le siège ?", Assert.Single(cli.Answerer.Asked).Text);
    }

    [Theory]
    [InlineData("**Brest (France)** : « Le Bureau, “dont le\u00a0siège est à **Brest** (France)” » [1].", "dont le siège est à Brest (France)", "")]
    [InlineData("Le siège est à Brest [1].", "", "")]
    [InlineData("Le siège est à Brest [1].", "dont le siège est à Brest", " — « dont le siège est à Brest »")]
    public async Task Words_that_the_answer_quotes_are_not_said_again_below_it(string text, string quote, string expected)
    {
        var cli = new Cli();
        cli.Answerer.Answering = (request, _) => Task.FromResult(Samples.Answer(request.Text) with { Text = text, Citations = [Samples.Citation(quote)] });

        var (_, output, _) = await cli.RunAsync("ask", "?");

        Assert.EndsWith($"\n\n[1] préambule, al. 1 — A/RES/12/34{expected}\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_it_is_known_where_people_reach_the_bot_passages_have_their_address()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("PublicUrl", "https://bot.example.org/")]).Build();
        var cli = new Cli { More = services => services.AddSingleton<IConfiguration>(configuration) };
        cli.Answerer.Answering = (request, _) => Task.FromResult(Samples.Answer(request.Text) with { Text = "« Le siège » [1]", Citations = [Samples.Citation("Le siège")] });

        var (_, output, _) = await cli.RunAsync("ask", "?");

        Assert.EndsWith("[1] préambule, al. 1 — A/RES/12/34 — https://bot.example.org/documents/A-RES-12-34.fr#PP1\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_terminal_lines_are_wrapped_and_key_facts_bold()
    {
        var (_, output, _) = await new Cli { Width = 30, IsStyled = true }.RunAsync("ask", "?");

        Assert.Equal(
            """
            Le siège est à ESC[1mBrest (France)ESC[22m
            [1].

            [1] préambule, al. 1 —
                A/RES/12/34 — « dont le
                siège est à Brest (France) »

            """.Replace("ESC", "\e", StringComparison.Ordinal),
            output);
    }

    [Fact]
    public async Task Json_is_one_object_a_line()
    {
        var cli = new Cli();
        cli.Answerer.Answering = (request, _) => Task.FromResult(Samples.Answer(request.Text) with
        {
            Evidence = [new SearchHit { Edition = Samples.Edition, Passage = Samples.Edition.Passages[1], Score = 1.5, Coverage = 0.75, Explanation = "siège 1.5" }],
        });

        var (code, output, _) = await cli.RunAsync("ask", "--json", "--explain", "?");

        Assert.Equal(0, code);
        Assert.Equal(
            """
            {"question":"?","text":"Le siège est à **Brest (France)** [1].","outcome":"answered","language":"fr","citations":[{"position":1,"passageId":"PP1","label":"préambule, al. 1","document":"A/RES/12/34","edition":"A-RES-12-34.fr","url":"http://localhost:3978/documents/A-RES-12-34.fr?mark=dont%20le%20si%C3%A8ge%20est%20%C3%A0%20Brest%20%28France%29#PP1","quote":"dont le siège est à Brest (France)","text":"Rappelant sa résolution 12/3, dans laquelle elle a créé le Bureau des phares, dont le siège est à Brest (France),"}],"suggestions":["Que dit le paragraphe 1 ?"],"settingsHash":"abc123","evidence":[{"passageId":"PP1","label":"préambule, al. 1","document":"A/RES/12/34","score":1.5,"coverage":0.75,"explanation":"siège 1.5"}]}

            """,
            output);
        Assert.True(Assert.Single(cli.Answerer.Asked).Explain);
    }

    [Theory]
    [InlineData(AnswerOutcome.NotFound, "not-found")]
    [InlineData(AnswerOutcome.SmallTalk, "small-talk")]
    public async Task Not_answering_is_no_failure(AnswerOutcome outcome, string name)
    {
        var cli = new Cli();
        cli.Answerer.Answering = (request, _) => Task.FromResult(Samples.Answer(request.Text, outcome));

        var (code, output, _) = await cli.RunAsync("ask", "--json", "?");

        Assert.Equal(0, code);
        Assert.Contains($"\"outcome\":\"{name}\",\"language\":\"fr\",\"citations\":[]", output, StringComparison.Ordinal);
        Assert.DoesNotContain("evidence", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_question_each_line_is_a_turn_of_one_conversation()
    {
        var cli = new Cli { Input = "Où ?\n\n  \nEt quand ?\n:q\nnever\n" };

        var (code, output, _) = await cli.RunAsync("ask");

        Assert.Equal(0, code);
        Assert.Equal(["Où ?", "Et quand ?"], cli.Answerer.Asked.Select(a => a.Text));
        Assert.NotNull(Assert.Single(cli.Answerer.Asked.Select(a => a.ConversationId).Distinct()));
        Assert.DoesNotContain("> ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_gets_a_prompt_and_questions_to_go_on_with()
    {
        var (_, output, _) = await new Cli { Input = "Où ?\n", InputIsPiped = false }.RunAsync("ask");

        Assert.Equal("""
            Posez vos questions ; :q pour finir. — Ask your questions; :q to end.
            > Le siège est à Brest (France) [1].

            [1] préambule, al. 1 — A/RES/12/34 — « dont le siège est à Brest (France) »
              › Que dit le paragraphe 1 ?

            > 

            """, output);
    }

    [Fact]
    public async Task Ctrl_C_ends_what_waits_for_a_key()
    {
        using var stop = new CancellationTokenSource();
        using var never = new ManualResetEventSlim();
        var reader = new Mock<TextReader>();
        reader.Setup(r => r.ReadLine()).Callback(() => never.Wait()).Returns((string?)null);
        await using var output = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(reader.Object, output, output, InputIsPiped: false, Width: 0, IsStyled: false);
        var talk = new AskSession(new FakeAnswerer(), terminal, new AskSettings(Json: false, Explain: false, Document: null), new Uri("http://localhost/")).ConverseAsync(stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => talk);
        Assert.EndsWith("> \n", output.ToString(), StringComparison.Ordinal);
        never.Set();
    }

    [Fact]
    public async Task A_dash_takes_the_whole_input_as_one_question()
    {
        var cli = new Cli { Input = "Où est\nle siège ?\n" };

        await cli.RunAsync("ask", "-");

        Assert.Equal("Où est\nle siège ?", Assert.Single(cli.Answerer.Asked).Text);
    }

    [Fact]
    public async Task A_document_that_is_not_there_is_said_so()
    {
        var cli = new Cli();

        var (code, output, error) = await cli.RunAsync("ask", "?", "--document", "A/RES/99/1");

        Assert.Equal((1, string.Empty), (code, output));
        Assert.Equal("ChatBot: There is no document 'A/RES/99/1': 'ChatBot documents' lists those that there are.\n", error);
    }

    [Fact]
    public async Task Control_characters_of_a_text_do_not_reach_the_terminal()
    {
        var cli = new Cli();
        cli.Answerer.Answering = (request, _) => Task.FromResult(Samples.Answer(request.Text) with { Text = "a\e[31mb\u0007 * c", Citations = [] });

        var (_, output, _) = await cli.RunAsync("ask", "?");

        Assert.Equal("a\uFFFD[31mb\uFFFD * c\n", output);
    }

    [Fact]
    public async Task An_interrupted_question_ends_without_a_word()
    {
        var cli = new Cli();
        cli.Answerer.Answering = (_, _) => throw new OperationCanceledException();

        Assert.Equal((130, string.Empty, string.Empty), await cli.RunAsync("ask", "?"));
    }

    [Fact]
    public async Task What_breaks_is_told_in_a_sentence()
    {
        var cli = new Cli();
        cli.Answerer.Answering = (_, _) => throw new InvalidOperationException("The model does not answer.\nAt all.");

        Assert.Equal((1, string.Empty, "ChatBot: The model does not answer. At all.\n"), await cli.RunAsync("ask", "?"));
    }
}
