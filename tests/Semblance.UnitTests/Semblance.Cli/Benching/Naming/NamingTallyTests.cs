using Semblance.Cli.Benching.Naming;

namespace Semblance.UnitTests.Cli.Benching.Naming;

/// <summary><see cref="NamingBench"/>, <see cref="EachFace"/>, <see cref="StillGallery"/>, <see cref="NamingFilm"/>, <see cref="NamingResult"/> and <see cref="NamingOutput"/> are run by the test of the command.</summary>
public sealed class NamingTallyTests
{
    [Fact]
    public void People_are_counted_once_and_wrong_names_wherever_they_were_told()
    {
        var tally = new NamingTally("visits", 0.01, new HashSet<string>(StringComparer.Ordinal) { "ada", "bea", "cyd" },
        [
            new NamedUnit("ada", ["ada"]),
            new NamedUnit("ada", ["bea", "ada"]),
            new NamedUnit("bea", ["bea"]),
            new NamedUnit("cyd", []),
            new NamedUnit("eve", ["cyd"]),
            new NamedUnit("eve", ["ada"]),
            new NamedUnit(null, ["ada"]),
            new NamedUnit(null, []),
        ]);
        Assert.Equal((6, 4), (tally.Named, tally.NamedWrong));
        Assert.Equal((2, 3, 1), (tally.PeopleRight, tally.PeopleWrong, tally.StrangersNamed));
    }
}
