using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace Semblance.Cli.Hosting;

/// <summary>Refuses a number out of its range while the command line is read, so that it is a usage error and no work was done.</summary>
internal static class RangeRule
{
    public static void Check<T>(OptionResult result, T least, T most)
        where T : struct, INumber<T>
    {
        if (result.Errors.Any() || result.GetValueOrDefault<T?>() is not { } value)
            return;
        if (!(value >= least && value <= most))
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{result.Option.Name} is {value}; its range is {least} to {most}."));
    }
}
