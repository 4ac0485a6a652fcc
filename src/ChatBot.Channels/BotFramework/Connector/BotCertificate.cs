using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ChatBot.Channels.BotFramework.Connector;

/// <summary>Reads the certificate with which the bot proves itself to Entra.</summary>
internal static class BotCertificate
{
    /// <summary>The certificate of <c>BotFramework:CertificatePath</c>, PFX or PEM, with its private key.</summary>
    /// <exception cref="CryptographicException">The file is no certificate, has no private key, or the password is wrong.</exception>
    public static X509Certificate2 Load(BotFrameworkOptions registration)
    {
        var password = registration.CertificatePassword.Length == 0 ? null : registration.CertificatePassword;
        return IsPfx(registration.CertificatePath) ? X509CertificateLoader.LoadPkcs12FromFile(registration.CertificatePath, password)
            : password is null ? X509Certificate2.CreateFromPemFile(registration.CertificatePath)
            : X509Certificate2.CreateFromEncryptedPemFile(registration.CertificatePath, password);
    }

    /// <summary>What is wrong with the certificate, for the person who starts the bot; null when it can be used.</summary>
    public static string? Fault(BotFrameworkOptions registration)
    {
        try
        {
            using var certificate = Load(registration);
            return certificate.HasPrivateKey ? null : "it has no private key";
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            return exception.Message.ReplaceLineEndings(" ");
        }
    }

    private static bool IsPfx(string path) => X509Certificate2.GetCertContentType(path) == X509ContentType.Pfx;
}
