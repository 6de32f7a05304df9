using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Semblance.Errors;
using Semblance.Server.Access;

namespace Semblance.UnitTests.Server.Access;

public sealed class ServerCertificateTests : IDisposable
{
    private static readonly DateTimeOffset Begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("semblance-certificate-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_certificate_and_its_key_are_used_from_two_files_or_from_one()
    {
        var (certificate, key) = Make("a");
        var https = new HttpsConnectionAdapterOptions();
        ServerCertificate.Use(https, certificate, key);
        Assert.Equal("CN=a", https.ServerCertificate!.Subject);
        Assert.True(https.ServerCertificate.HasPrivateKey);
        var both = Write("both.pem", File.ReadAllText(certificate) + "\n" + File.ReadAllText(key));
        var other = new HttpsConnectionAdapterOptions();
        ServerCertificate.Use(other, both, null);
        Assert.Equal(https.ServerCertificate.Thumbprint, other.ServerCertificate!.Thumbprint);
    }

    [Fact]
    public void What_can_not_be_used_is_refused_with_the_files_name()
    {
        var (certificate, key) = Make("a");
        var (_, otherKey) = Make("b");
        Refused(Path.Combine(_folder.FullName, "missing.pem"), key);
        Refused(certificate, Path.Combine(_folder.FullName, "missing.key"));
        Refused(certificate, otherKey);
        Refused(certificate, null);
        Refused(Write("empty.pem", string.Empty), key);
        Refused(Write("words.pem", "-----BEGIN CERTIFICATE-----\nno base64 at all\n-----END CERTIFICATE-----"), key);
    }

    private static void Refused(string certificate, string? key)
    {
        var refusal = Assert.Throws<SemblanceException>(() => ServerCertificate.Use(new HttpsConnectionAdapterOptions(), certificate, key));
        Assert.Equal(ErrorCode.KeyUnavailable, refusal.Code);
        Assert.Contains(certificate, refusal.What, StringComparison.Ordinal);
    }

    private (string Certificate, string Key) Make(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256).CreateSelfSigned(Begin, Begin.AddYears(30));
        return (Write($"{name}.pem", certificate.ExportCertificatePem()), Write($"{name}.key", key.ExportPkcs8PrivateKeyPem()));
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
