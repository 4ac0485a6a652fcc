using ChatBot.Retrieval.Parsing;

namespace ChatBot.Tests.Retrieval.Parsing;

/// <summary>Symbol, slug and language.</summary>
public class NamingTests
{
    [Theory]
    [InlineData("A/RES/88/7\n\n88/7. Titre\n\nL'Assemblée générale,\n\n1. Agit.", "x.txt", "A/RES/88/7", "A-RES-88-7.fr")]
    [InlineData("88/7. Titre\n\nL'Assemblée générale,\n\n1. Décide d'agir pour le bien de tous.", "x.txt", "A/RES/88/7", "A-RES-88-7.fr")]
    [InlineData("ES-11/9. Titre\n\nL'Assemblée générale,\n\n1. Décide d'agir pour le bien de tous.", "x.txt", "A/RES/ES-11/9", "A-RES-ES-11-9.fr")]
    [InlineData("Résolution 9396 (2031)\n\nLe Conseil de sécurité,\n\n1. Décide d'agir pour le bien de tous.", "x.txt", "S/RES/9396(2031)", "S-RES-9396-2031.fr")]
    [InlineData("73/4 Titre\n\nLe Conseil des droits de l'homme,\n\n1. Décide d'agir pour le bien de tous.", "x.txt", "A/HRC/RES/73/4", "A-HRC-RES-73-4.fr")]
    [InlineData("2031/4. Title\n\nThe Economic and Social Council,\n\n1. Decides to act for the good of all.", "x.txt", "E/RES/2031/4", "E-RES-2031-4.en")]
    [InlineData("88/7. Titre\n\nL'Assemblée générale,\n\n1. Décide d'agir pour le bien de tous.", "A-RES-88-7-B.fr.txt", "A/RES/88/7/B", "A-RES-88-7-B.fr")]
    [InlineData("L'Assemblée générale,\n\n1. Décide d'agir pour le bien de tous.", "A-RES-88-7.fr.txt", "A/RES/88/7", "A-RES-88-7.fr")]
    [InlineData("Le Conseil de sécurité,\n\n1. Décide d'agir pour le bien de tous.", "S-RES-9396-(2031).txt", "S/RES/9396(2031)", "S-RES-9396-2031.fr")]
    [InlineData("Une simple note de service sur le prix du pain.", "Règlement intérieur.txt", "Règlement intérieur", "Reglement-interieur.fr")]
    [InlineData("42", "???.txt", "???", "document.und")]
    public void A_document_is_named_by_its_text_or_its_file(string text, string file, string symbol, string slug)
    {
        var edition = ResolutionParser.Parse(text, file);

        Assert.Equal((symbol, slug), (edition.Symbol, edition.Slug));
    }

    [Theory]
    [InlineData("1. 2. 3.", "x.en.txt", "en")]
    [InlineData("1. 2. 3.", "x.fr.clean.txt", "fr")]
    [InlineData("1. 2. 3.", "x.txt", "und")]
    [InlineData("The bread of the house is on the table and all of us are happy.", "x.fr.txt", "en")]
    public void The_language_is_the_texts_else_the_files(string text, string file, string language)
    {
        Assert.Equal(language, ResolutionParser.Parse(text, file).Language);
    }
}
