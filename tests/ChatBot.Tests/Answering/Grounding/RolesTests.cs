using ChatBot.Answering.Grounding;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Tests.Answering.Grounding;

/// <summary>What a paragraph makes of the thing between bars.</summary>
public sealed class RolesTests
{
    [Theory]
    [InlineData("Consciente que l'|Agence|, conformément à son statut, est une organisation neutre", 3)]
    [InlineData("Rappelant que le |Fonds| a pour mission d'aider les victimes", 3)]
    [InlineData("Aux fins de la présente déclaration, le terme « |disparition| » désigne une privation", 3)]
    [InlineData("l'expression |aide liée| s'entend d'une aide qui", 3)]
    [InlineData("the |Fund| is an instrument of last resort", 3)]
    [InlineData("une |école flottante| qui serait un centre de formation", 3)]
    [InlineData("l'|école flottante|, qui sera une annexe du phare", 3)]
    [InlineData("Décide de retenir ce qui suit comme définition du principe de |veille partagée| : chacun répond des feux de ses voisins", 3)]
    [InlineData("decides on the following as the definition of |shared watch|: each keeper", 3)]
    [InlineData("le |Réseau| mondial, qui permet aux villes de coopérer", 1)]
    [InlineData("le rôle que joue le |Corps commun|, seul organe extérieur et indépendant", 2)]
    [InlineData("l'|Initiative| en tant que dispositif de coopération", 2)]
    [InlineData("conformément au |Statut|, organe de la Commission", 1)]
    [InlineData("les outils de l'|Agence| sont des outils", 0)]
    [InlineData("une |école flottante| qui serait utile aux gardiens", 0)]
    [InlineData("Rejette la définition de la |veille partagée| proposée par le Bureau", 0)]
    [InlineData("Se félicite de la coopération avec l'|Agence| dans ce domaine", 0)]
    public void It_says_what_the_thing_is(string text, int strength)
    {
        var (plain, name) = Marked(text);

        Assert.Equal(strength, Roles.Defines(plain, name));
    }

    [Theory]
    [InlineData("Prie le |Secrétaire général| de lui faire rapport")]
    [InlineData("Demande instamment à tous les |États Membres| de ratifier la Convention")]
    [InlineData("Invite l'Organisation des Nations Unies, en particulier l'Office, et l'|Agence| à coopérer")]
    [InlineData("Constate les progrès, et souligne qu'il importe que les |États Membres| utilisent ces ressources")]
    [InlineData("Les |parties| concernées doivent cesser le feu")]
    [InlineData("Calls upon all |States| to ratify the Convention")]
    [InlineData("The |parties| concerned should cease fire")]
    public void It_charges_them(string text)
    {
        var (plain, name) = Marked(text);

        Assert.True(Roles.Charges(plain, name));
    }

    [Theory]
    [InlineData("Encourage l'Agence à renforcer sa coopération afin d'aider les |États Membres| qui en font la demande")]
    [InlineData("Prie le Secrétaire général de consulter les |États Membres| à ce sujet")]
    [InlineData("dans le plein respect de la souveraineté des |États Membres|")]
    [InlineData("Se félicite du rôle des |parties|")]
    public void It_only_names_them(string text)
    {
        var (plain, name) = Marked(text);

        Assert.False(Roles.Charges(plain, name));
    }

    private static (string Text, TextSpan Name) Marked(string text)
    {
        var parts = text.Split('|');
        return (string.Concat(parts), new TextSpan(parts[0].Length, parts[1].Length));
    }
}
