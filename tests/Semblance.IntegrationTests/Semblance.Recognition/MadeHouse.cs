using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Semblance.Cli.Hosting;
using Semblance.Embedding;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Create;
using Semblance.Recognition.Enrol;
using Semblance.Recognition.Identify;
using Semblance.Recognition.Rooms;
using Semblance.Recognition.Verify;
using Semblance.UnitTests.Comparison;
using Semblance.Vault.Audit;
using Semblance.Vault.Files;
using Semblance.Vault.Galleries;
using Semblance.Vault.Retention;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sealing;
using Semblance.Vault.Subjects;

namespace Semblance.IntegrationTests.Recognition;

/// <summary>A vault in a folder of its own with all use cases over it. Templates lie on a circle: the cosine of two is that of the angle between them.</summary>
internal sealed class MadeHouse : IAsyncDisposable
{
    private readonly ScratchFolder _folder;
    private readonly bool _ownsFolder;

    private MadeHouse(ScratchFolder folder, bool ownsFolder, FaceVault vault, FakeTimeProvider time, SnapshotRules? snapshots)
    {
        (_folder, _ownsFolder, Vault, Time) = (folder, ownsFolder, vault, time);
        House = new RecognitionHouse(vault, CalibrationTables.Straight, new RandomIdentifiers(), time, snapshots);
    }

    public static GalleryName Staff { get; } = new("staff");

    public static Caller Porter { get; } = new("porter", "operator", "test");

    public FaceVault Vault { get; }

    public FakeTimeProvider Time { get; }

    public RecognitionHouse House { get; }

    public VaultPlace Place => new() { Folder = _folder.Path };

    public static async Task<MadeHouse> OpenAsync(CancellationToken cancellation, ScratchFolder? folder = null, DateTimeOffset? now = null, VaultPlace? at = null, SnapshotRules? snapshots = null)
    {
        var time = new FakeTimeProvider(now ?? Start);
        var place = folder ?? new ScratchFolder();
        return new MadeHouse(place, folder is null, await VaultDoor.OpenAsync(at ?? new VaultPlace { Folder = place.Path }, time, cancellation), time, snapshots);
    }

    /// <summary>When made houses are opened, if nothing else is said.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 8, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A consent that holds for some days from now on.</summary>
    public GivenConsent Consent(int days = 200) => new("form 12", Time.GetUtcNow(), DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime).AddDays(days));

    /// <summary>Somebody asks about a subject.</summary>
    public static AboutSubject About(EnrolmentOutcome enrolled, Caller? caller = null) => new(Staff, enrolled.SubjectId!.Value, caller ?? Porter);

    /// <summary>The events on record, as another process would read them.</summary>
    public IReadOnlyList<AuditEvent> Record() => [.. AuditReader.Read(new DiskFiles(), Place.AuditFolder).Select(record => record.Event)];

    /// <summary>A gallery that needs no consent.</summary>
    public Task CreateAsync(CancellationToken cancellation, GalleryMode mode = GalleryMode.Identification, string basis = "6.1.f+9.2.f", bool isRestricted = false, GalleryName? name = null) => House.CreateGallery.HandleAsync(
        new CreateGalleryRequest
        {
            Name = name ?? Staff,
            Purpose = new Purpose("to open the door"),
            LegalBasis = LegalBasis.Parse(basis),
            Retention = new RetentionRule(365),
            Model = CalibrationTables.Model,
            Mode = mode,
            IsRestricted = isRestricted,
            Caller = Porter,
        },
        cancellation);

    public Task<EnrolmentOutcome> EnrolAsync(string name, CancellationToken cancellation, params double[] degrees) => EnrolAsync(name, null, Staff, degrees, cancellation);

    public Task<EnrolmentOutcome> EnrolAsync(string name, GalleryName gallery, CancellationToken cancellation, params double[] degrees) => EnrolAsync(name, null, gallery, degrees, cancellation);

    public Task<EnrolmentOutcome> EnrolAsync(string name, GivenConsent? consent, CancellationToken cancellation, params double[] degrees) => EnrolAsync(name, consent, Staff, degrees, cancellation);

    public Task<EnrolmentOutcome> EnrolAsync(string name, HolderKey holder, CancellationToken cancellation, params double[] degrees) => EnrolAsync(name, Consent(), Staff, degrees, cancellation, holder);

    private Task<EnrolmentOutcome> EnrolAsync(string name, GivenConsent? consent, GalleryName gallery, double[] degrees, CancellationToken cancellation, HolderKey? holder = null) => House.Enrol.HandleAsync(
        new EnrolRequest
        {
            Gallery = gallery,
            Subject = new SubjectDetails { ExternalId = new ExternalId(name), DisplayName = name },
            Samples = [.. degrees.Select(angle => new EnrolmentSample(At(angle), [], Digest($"{name}{angle}"), $"{name}.jpg"))],
            Consent = consent,
            Holder = holder,
            Caller = Porter,
        },
        cancellation);

    public Task<Identification> IdentifyAsync(double degrees, CancellationToken cancellation, GalleryName? gallery = null) =>
        House.Identify.HandleAsync(new IdentifyRequest(gallery ?? Staff, ProbeAt(degrees), Porter) { FalsePositiveIdentificationRate = 1e-2 }, cancellation);

    public Task<VerificationOutcome> VerifyAsync(string name, double degrees, CancellationToken cancellation) =>
        House.Verify.HandleAsync(new VerifyRequest(Staff, new ExternalId(name), ProbeAt(degrees), Porter) { FalseMatchRate = 1e-3 }, cancellation);

    public static Probe ProbeAt(double degrees) => new(At(degrees), [], Digest($"probe{degrees}"));

    public async ValueTask DisposeAsync()
    {
        await House.DisposeAsync();
        await Vault.DisposeAsync();
        if (_ownsFolder)
            _folder.Dispose();
    }

    private static FaceTemplate At(double degrees) =>
        FaceTemplate.Create(FaceEmbedding.Create(CalibrationTables.Model, [(float)Math.Cos(degrees * Math.PI / 180), (float)Math.Sin(degrees * Math.PI / 180)]));

    public static FileDigest Digest(string text) => FileDigest.From(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
