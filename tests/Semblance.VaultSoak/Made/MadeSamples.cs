using System.Security.Cryptography;
using System.Text;
using Semblance.Comparison;
using Semblance.Embedding;
using Semblance.Recognition.Enrol;
using Semblance.Vault.Rows;

namespace Semblance.VaultSoak.Made;

/// <summary>Samples of made people: the same name gives the same template, and no two are alike.</summary>
public static class MadeSamples
{
    private const int Dimension = 128;

    /// <summary>Score 0.1 stands for an FMR of 1e-1, 0.9 for 1e-9: templates of chance never come near to each other.</summary>
    public static Calibration Calibration { get; } = new(MadeRows.Model, Source(), Enumerable.Range(1, 9).Select(step => new CalibrationPoint(step / 10.0, Around(Math.Pow(10, -step)), Around(step / 100.0))));

    public static EnrolmentSample Of(string name) => new(Template(name), [], FileDigest.From(Digest(name)), name);

    /// <summary>What tells one template from another in the lines of a house.</summary>
    public static string PrintOf(FaceTemplate template) => Convert.ToHexStringLower(SHA256.HashData(template.Bytes));

    public static FaceTemplate Template(string name)
    {
        var random = new Random(BitConverter.ToInt32(Digest(name)));
        var values = new float[Dimension];
        foreach (ref var value in values.AsSpan())
            value = (float)(random.NextDouble() - 0.5);
        return FaceTemplate.Create(FaceEmbedding.Create(MadeRows.Model, values));
    }

    private static byte[] Digest(string name) => SHA256.HashData(Encoding.UTF8.GetBytes(name));

    private static RateEstimate Around(double rate) => new(rate, rate / 2, rate * 2);

    private static CalibrationSource Source() => new()
    {
        Name = "made people",
        Date = "2026-08-01",
        Protocol = "all cross pairs",
        People = 100_000,
        Samples = 200_000,
        MatedPairs = 100_000,
        NonMatedPairs = 20_000_000_000,
        EffectiveNonMatedPairs = 10_000_000_000,
    };
}
