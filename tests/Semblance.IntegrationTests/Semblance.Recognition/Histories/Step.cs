using CsCheck;

namespace Semblance.IntegrationTests.Recognition.Histories;

/// <summary>One thing that happens, to the real vault and to the plain one alike. What makes no sense at its time is passed over.</summary>
/// <param name="Kind">What.</param>
/// <param name="Who">Of whom.</param>
/// <param name="Other">Who else.</param>
/// <param name="Number">Which template, probe, or how many days.</param>
internal sealed record Step(StepKind Kind, int Who, int Other, int Number)
{
    /// <summary>Any step about a few people.</summary>
    /// <param name="people">How many there are.</param>
    /// <param name="kinds">What may happen, each as often as it is named.</param>
    public static Gen<Step> Any(int people, params StepKind[] kinds) =>
        Gen.Select(Gen.Int[0, kinds.Length - 1], Gen.Int[0, people - 1], Gen.Int[0, people - 1], Gen.Int[1, 400], (kind, who, other, number) => new Step(kinds[kind], who, other, number));

    public async Task TakeAsync(LivedHouse house, PlainVault plain, string prefix = "")
    {
        var (name, second) = (FormattableString.Invariant($"{prefix}{Who}"), FormattableString.Invariant($"{prefix}{Other}"));
        switch (Kind)
        {
            case StepKind.Enrol:
                int[] templates = Other % 3 == 0 ? [Number, Number + 1000] : [Number];
                await house.EnrolAsync(name, templates, Number);
                plain.Enrol(name, templates, Number);
                break;
            case StepKind.Erase when plain.Has(name):
                await house.EraseAsync(name);
                plain.Erase(name);
                break;
            case StepKind.Remove when plain.CountOf(name) > 0:
                await house.RemoveAsync(name, Few(plain, name));
                plain.Remove(name, Few(plain, name));
                break;
            case StepKind.Attribute when Who != Other && plain.CountOf(name) > 0 && plain.CanTake(second) && !plain.AreToldApart(name, second):
                await house.AttributeAsync(name, second, Few(plain, name));
                plain.Attribute(name, second, Few(plain, name));
                break;
            case StepKind.Withdraw when plain.HasConsent(name):
                await house.WithdrawAsync(name);
                plain.Withdraw(name);
                break;
            case StepKind.TellApart when Who != Other && plain.Has(name) && plain.Has(second) && !plain.AreToldApart(name, second):
                await house.TellApartAsync(name, second);
                plain.TellApart(name, second);
                break;
            case StepKind.Deny when plain.Has(name) && !plain.IsNotShownBy(name, Number):
                await house.DenyAsync(name, Number);
                plain.Deny(name, Number);
                break;
            case StepKind.Pass:
                house.Pass(Number / 20);
                plain.Pass(Number / 20);
                break;
            case StepKind.Sweep:
                await house.SweepAsync();
                plain.Sweep();
                break;
            case StepKind.Reopen:
                await house.ReopenAsync();
                break;
            case StepKind.Search:
                await DemandAsync(house, plain, Number);
                break;
            default:
                break;
        }
    }

    private int Few(PlainVault plain, string name) => 1 + (Number % plain.CountOf(name));

    /// <summary>Both say the same of a probe.</summary>
    public static async Task DemandAsync(LivedHouse house, PlainVault plain, int probe)
    {
        const int Most = 4;
        const double Rounding = 1e-5;
        var demanded = plain.Search(probe);
        var found = await house.SearchAsync(probe, Most);
        Assert.Equal(Math.Min(Most, demanded.Count), found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            Assert.Equal(demanded[i].Score, found[i].Score, Rounding);
            var own = demanded.Single(one => string.Equals(one.Name, found[i].Name, StringComparison.Ordinal));
            Assert.Equal(own.Score, found[i].Score, Rounding);
        }
    }
}
