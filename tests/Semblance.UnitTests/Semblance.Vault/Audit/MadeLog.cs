using Microsoft.Extensions.Time.Testing;
using Semblance.UnitTests.Vault.Files;
using Semblance.Vault.Audit;
using Semblance.Vault.Audit.Checking;
using Semblance.Vault.Files;
using Semblance.Vault.Sealing.Signing;

namespace Semblance.UnitTests.Vault.Audit;

/// <summary>Chains for tests.</summary>
internal static class MadeLog
{
    public const string Folder = "/audit";
    public const string Origin = "semblance/tests";

    public static SigningKey Signer { get; } = SigningKey.Create();

    public static Func<IReadOnlyList<ManifestRoot>> Manifests { get; } = () => [new ManifestRoot(new Guid(2, 0, 0, new byte[8]), 3, new string('a', 64))];

    /// <summary>Small segments, so that few events fill several.</summary>
    public static AuditOptions Small { get; } = new() { SegmentEvents = 4, HeadEvents = 3, GroupEvents = 2 };

    public static FakeTimeProvider Clock() => new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    public static AuditEvent Event(int number) => new()
    {
        Id = new Guid(number, 1, 1, new byte[8]),
        At = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        Actor = "clerk",
        Action = AuditAction.Identify,
        Outcome = AuditOutcome.NonMatch,
        Gallery = new Guid(2, 0, 0, new byte[8]),
        GalleryVersion = number,
        Purpose = "test of the chain",
    };

    public static AuditLog Open(IDurableFiles files, AuditOptions? options = null, TimeProvider? time = null) =>
        AuditLog.Open(files, Folder, Origin, Signer, Manifests, time ?? Clock(), options ?? Small);

    public static async Task<MadeFiles> WriteAsync(int events, AuditOptions? options = null)
    {
        var files = new MadeFiles();
        await using var log = Open(files, options);
        for (var i = 0; i < events; i++)
            await log.PutAsync(Event(i));
        return files;
    }

    public static Task<AuditPosition> PutAsync(this AuditLog log, AuditEvent one) => log.AppendAsync(one, TestContext.Current.CancellationToken);

    public static Task<string> HeadAsync(this AuditLog log) => log.SignHeadAsync(TestContext.Current.CancellationToken);

    public static AuditReport Verify(IDurableFiles files, params string[] kept) => AuditVerifier.Verify(files, Folder, Signer.Public, kept);
}
