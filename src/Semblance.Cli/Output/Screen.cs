using System.Globalization;
using Spectre.Console;

namespace Semblance.Cli.Output;

/// <summary>What people read: tables on standard output, progress and complaints on standard error.</summary>
internal static class Screen
{
    private static readonly IAnsiConsole Complaints = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    /// <summary>Whether somebody watches; piped output gets no progress.</summary>
    public static bool IsWatched => !Console.IsErrorRedirected && !Console.IsOutputRedirected;

    /// <summary>A line.</summary>
    public static void Line(string text = "") => Console.Out.WriteLine(text);

    /// <summary>A complaint that does not end the run.</summary>
    public static void Complain(string text) => Console.Error.WriteLine(text);

    /// <summary>A table with plain text in its cells.</summary>
    public static void Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var column in columns)
            table.AddColumn(new TableColumn(Markup.Escape(column)));
        foreach (var row in rows)
            table.AddRow([.. row.Select(Markup.Escape)]);
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = 200;
        AnsiConsole.Write(table);
    }

    /// <summary>Runs long work with a bar on standard error, or quietly when nobody watches.</summary>
    public static async Task<T> ProgressAsync<T>(string title, Func<IProgress<double>, Task<T>> work)
    {
        if (!IsWatched)
            return await work(new Ignored());
        return await Complaints.Progress().AutoClear(true).StartAsync(async context =>
        {
            var task = context.AddTask(Markup.Escape(title), maxValue: 1);
            return await work(new Bar(task));
        });
    }

    /// <summary>A number in the invariant culture.</summary>
    public static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>A rate as per cent.</summary>
    public static string Percent(double rate, int digits = 2) => Number(rate * 100, "F" + digits.ToString(CultureInfo.InvariantCulture)) + " %";

    /// <summary>A rate in scientific notation, as reports of error rates have it.</summary>
    public static string Rate(double rate) => Number(rate, "0.0e-0");

    private sealed class Bar(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = value;
    }

    private sealed class Ignored : IProgress<double>
    {
        public void Report(double value)
        {
            // Nobody watches.
        }
    }
}
