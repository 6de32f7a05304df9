using System.Globalization;

namespace Semblance.IntegrationTests.Hostile;

/// <summary>One thousand files, always the same ones: every kind of trouble that a stranger's upload can be, from a seeded generator.</summary>
internal static class HostileFiles
{
    public const int Count = 1000;
    private const int Seed = 20_26;

    private static readonly Lazy<IReadOnlyList<HostileFile>> Made = new(Make);

    /// <summary>All of them, each under its own name; made once, since that takes seconds.</summary>
    public static IReadOnlyList<HostileFile> All => Made.Value;

    /// <summary>Makes them.</summary>
    public static IReadOnlyList<HostileFile> Make()
    {
        var random = new Random(Seed);
        var whole = WholeFiles.All();
        var files = new List<HostileFile>();
        files.AddRange(OddPictures.All(whole));
        files.AddRange(Bombs.All());
        files.AddRange(BrokenFields.All(whole));
        files.AddRange(Polyglots.All(whole));
        files.AddRange(Damage.RandomBehindMagic(random, 120));
        files.AddRange(Damage.Truncated(random, whole, 180));
        files.AddRange(Damage.Flipped(random, whole, Count - files.Count));
        return [.. files.Select(static (file, i) => file with { Name = string.Create(CultureInfo.InvariantCulture, $"{i:0000}-{file.Name}") })];
    }
}
