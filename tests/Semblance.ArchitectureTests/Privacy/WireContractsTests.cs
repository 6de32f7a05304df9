using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;
using Semblance.ArchitectureTests.Samples;

namespace Semblance.ArchitectureTests.Privacy;

public sealed class WireContractsTests
{
    [Fact]
    public void Only_contracts_that_are_named_for_it_carry_biometric_data() => Verdict.Demand(WireContracts.Rule, WireContracts.Judge(Shipped.Assemblies));

    [Fact]
    public void A_vector_in_an_unnamed_contract_or_unsealed_in_a_row_is_found()
    {
        var assembly = SampleAssembly.Compile("""
            using System.Collections.Generic;
            namespace Semblance.Client { public record SearchResponse(string Subject, IReadOnlyList<float> Numbers); public record TemplateExport(byte[] Bytes); }
            namespace Semblance.Server.Endpoints { public record SubjectAnswer(Semblance.Embedding.FaceTemplate[] References, int Count); }
            namespace Semblance.Vault.Sqlite { class ReferenceRow { public byte[] Vector { get; set; } public byte[] SealedTemplate { get; set; } } }
            namespace Semblance.Vault.References { public record Reference(byte[] Bytes); }
            """);
        Found.Only(
            WireContracts.Judge([assembly]),
            "Semblance.Client.SearchResponse.Numbers",
            "Semblance.Server.Endpoints.SubjectAnswer.References",
            "Semblance.Vault.Sqlite.ReferenceRow.Vector");
    }
}
