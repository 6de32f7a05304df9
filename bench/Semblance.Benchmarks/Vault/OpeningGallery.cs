using Semblance.Embedding;
using Semblance.Models;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.References;
using Semblance.Vault.Retention;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sealing;
using Semblance.Vault.Sqlite;
using Semblance.Vault.Sqlite.Keys;
using Semblance.Vault.Subjects;

namespace Semblance.Benchmarks.Vault;

/// <summary>A gallery of made subjects with a sealed reference each, written in bulk. Their templates point anywhere in 512 dimensions, each from its number.</summary>
/// <param name="model">The model that the templates claim to be of.</param>
/// <param name="hasExternalIds">Whether claims can be made about its subjects (<see cref="ExternalIdOf"/>).</param>
internal sealed class OpeningGallery(ModelIdentity model, bool hasExternalIds = false)
{
    private const int Dimension = 512;
    private const int Portion = 5_000;

    /// <summary>A model that does not exist, where no picture is ever compared.</summary>
    public static ModelIdentity NoModel { get; } = ModelIdentity.FromSha256("00112233445566778899aabbccddeeff", mirrored: true);

    public Gallery Made { get; } = new()
    {
        Id = GalleryId.From(Id(0, 1)),
        Name = new GalleryName("opening"),
        Purpose = new Purpose("To measure"),
        LegalBasis = LegalBasis.Parse("6.1.f+9.2.f"),
        Model = model,
        Retention = new RetentionRule(365),
        Thresholds = ThresholdPolicy.Default,
        Mode = GalleryMode.Identification,
        IsRestricted = false,
    };

    public static Task<FaceVault> OpenAsync(string folder) => FaceVault.OpenAsync(
        new VaultPlace { Folder = folder },
        new VaultAdapters(static async (place, time, cancellation) => await SqliteVault.OpenAsync(new SqliteVaultOptions { Folder = place.DataFolder }, time, cancellation), SqliteKeystore.Open, SqliteRestore.Place),
        TimeProvider.System,
        CancellationToken.None);

    public static SubjectId SubjectOf(int number) => SubjectId.From(Id(number, 2));

    public static ExternalId ExternalIdOf(int number) => new(FormattableString.Invariant($"P{number:000000}"));

    public FaceTemplate TemplateOf(int number)
    {
        var random = new Random(number);
        var values = new float[Dimension];
        for (var at = 0; at < Dimension; at++)
            values[at] = random.NextSingle() - 0.5f;
        return FaceTemplate.Create(FaceEmbedding.Create(model, values), quality: 60);
    }

    public Task CreateAsync(FaceVault vault) =>
        DoAsync(vault, work => work.Galleries.AddAsync(vault.CreateSafe(Made.Id).Seal(Made, RowVersion.First), CancellationToken.None));

    /// <summary>Adds subjects with a reference each, without telling any index of it: as a process that crashed right afterwards.</summary>
    public async Task WriteAsync(FaceVault vault, int from, int to)
    {
        var safe = vault.SafeOf(Made.Id);
        for (var first = from; first < to; first += Portion)
        {
            var numbers = Enumerable.Range(first, Math.Min(Portion, to - first)).ToArray();
            var keys = vault.Keys.CreateSubjects(Made.Id.Value, [.. numbers.Select(number => SubjectOf(number).Value)]);
            var sealedRows = new (SealedSubject Subject, SealedReference Reference)[numbers.Length];
            Parallel.For(0, numbers.Length, at => sealedRows[at] = Seal(safe, keys[at], numbers[at]));
            await DoAsync(vault, async work =>
            {
                foreach (var (subject, reference) in sealedRows)
                {
                    await work.Subjects.AddAsync(subject, CancellationToken.None);
                    await work.References.AddAsync(reference, CancellationToken.None);
                }
            });
        }
    }

    public static async Task DoAsync(FaceVault vault, Func<IUnitOfWork, Task> changes)
    {
        await using var work = await vault.Store.BeginAsync(CancellationToken.None);
        await changes(work);
        await work.CommitAsync(CancellationToken.None);
    }

    private (SealedSubject Subject, SealedReference Reference) Seal(GallerySafe safe, SubjectKey key, int number)
    {
        using (key)
        {
            var subject = new Subject { Id = SubjectOf(number), GalleryId = Made.Id, State = SubjectState.Active, Details = new SubjectDetails { DisplayName = $"Somebody {number}", ExternalId = hasExternalIds ? ExternalIdOf(number) : null } };
            var origin = new Provenance { File = FileDigest.From(new byte[32]), Source = "made", EnrolledAt = TimeProvider.System.GetUtcNow() };
            var reference = Reference.Keep(ReferenceId.From(Id(number, 3)), Made, subject, TemplateOf(number), origin, null);
            return (safe.Seal(subject, key, RowVersion.First), safe.Seal(reference, key, RowVersion.First));
        }
    }

    private static Guid Id(int number, byte kind)
    {
        var bytes = new byte[16];
        new Random(number).NextBytes(bytes);
        (bytes[0], bytes[6], bytes[8]) = ((byte)(bytes[0] ^ kind), (byte)((bytes[6] & 0x0F) | 0x40), (byte)((bytes[8] & 0x3F) | 0x80));
        return new Guid(bytes, bigEndian: true);
    }
}
