using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace Semblance.Cli.Hosting;

/// <summary>Refuses a number out of its range while the command line is read, so that it is a usage error and no work was done.</summary>
internal static class RangeRule
{
    /// <summary>An option for a number that has a usual value and a range.</summary>
    public static Option<T> Bounded<T>(string name, string description, T usual, T least, T most)
        where T : struct, INumber<T>
    {
        var option = new Option<T>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result => Check(result, least, most));
        return option;
    }

    public static void Check<T>(OptionResult result, T least, T most)
        where T : struct, INumber<T>
    {
        if (result.Errors.Any() || result.GetValueOrDefault<T?>() is not { } value)
            return;
        if (!(value >= least && value <= most))
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{result.Option.Name} is {value}; its range is {least} to {most}."));
    }
}
