using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;
using Semblance.ArchitectureTests.Samples;

namespace Semblance.ArchitectureTests.Privacy;

public sealed class KeptWithReasonTests
{
    [Fact]
    public void Nothing_is_kept_without_why_and_until_when() => Verdict.Demand(
        KeptWithReason.Rule,
        [.. KeptWithReason.Judge(Shipped.Assemblies), .. KeptWithReason.JudgeSchemas(Repository.Files("src", "*.sql").Select(path => (path, File.ReadAllText(Repository.PathOf(path)))))]);

    [Fact]
    public void A_reference_that_can_be_made_without_a_reason_or_an_end_is_found()
    {
        var assembly = SampleAssembly.Compile("""
            #nullable enable
            using System;
            namespace Semblance.Vault.Galleries { public sealed record Gallery(string Id, string? Purpose); }
            namespace Semblance.Vault.References
            {
                public sealed record Reference(string GalleryId, DateTimeOffset? ExpiresAt) { public string LegalBasis { get; init; } = ""; }
            }
            """);
        const string Reference = "Semblance.Vault.References.Reference.";
        Found.Only(KeptWithReason.Judge([assembly]), "Semblance.Vault.Galleries.Gallery.Purpose", Reference + "ExpiresAt", Reference + "LegalBasis");
    }

    [Fact]
    public void A_vault_without_these_types_is_found()
    {
        var assembly = SampleAssembly.Compile("namespace Semblance.Vault.Ports { public interface IReferenceStore { } }");
        Found.Only(KeptWithReason.Judge([assembly]), "Semblance.Vault.Galleries.Gallery", "Semblance.Vault.References.Reference");
    }

    [Fact]
    public void Types_that_demand_all_pass()
    {
        var assembly = SampleAssembly.Compile("""
            #nullable enable
            using System;
            namespace Semblance.Vault.Galleries { public sealed class Gallery { public required string Purpose { get; init; } } }
            namespace Semblance.Vault.References { public sealed record Reference(string GalleryId, string LegalBasis, DateTimeOffset ExpiresAt); }
            """);
        Found.Only(KeptWithReason.Judge([assembly]));
    }

    [Fact]
    public void A_table_that_lets_a_reason_be_absent_is_found()
    {
        const string Schema = """
            CREATE TABLE gallery (id TEXT PRIMARY KEY, purpose TEXT NOT NULL);
            CREATE TABLE IF NOT EXISTS reference (
                id TEXT PRIMARY KEY,
                gallery_id TEXT NOT NULL REFERENCES gallery(id),
                legal_basis TEXT,
                sealed BLOB NOT NULL
            ) STRICT;
            """;
        Found.Only(KeptWithReason.JudgeSchemas([("src/Semblance.Vault/Sqlite/001.sql", Schema)]), "src/Semblance.Vault/Sqlite/001.sql: reference.legal_basis", "src/Semblance.Vault/Sqlite/001.sql: reference.expires_at");
    }
}
