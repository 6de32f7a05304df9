using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Semblance.Errors;

namespace Semblance.Server.Access;

/// <summary>The certificate that the server shows.</summary>
internal static class ServerCertificate
{
    /// <summary>Lets https use a certificate.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.KeyUnavailable"/>: it can't be read.</exception>
    public static void Use(HttpsConnectionAdapterOptions https, string file, string? keyFile)
    {
        try
        {
            https.ServerCertificate = X509Certificate2.CreateFromPemFile(file, keyFile);
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SemblanceException(ErrorCode.KeyUnavailable, $"The certificate in '{file}' can't be read, or its key is not the one of '{keyFile ?? file}'.", "Give both as PEM.", failure);
        }
    }
}
