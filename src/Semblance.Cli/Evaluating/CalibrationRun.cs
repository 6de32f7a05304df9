using Semblance.Comparison;
using Semblance.Evaluation.Calibrations;
using Semblance.Evaluation.Lists;
using Semblance.Evaluation.Samples;
using Semblance.Models;

namespace Semblance.Cli.Evaluating;

/// <summary>The tables of one model: from people with names, from strangers as a whole and by population, and their blend.</summary>
internal sealed class CalibrationRun
{
    private readonly ModelIdentity _model;
    private readonly string _date;
    private readonly SampleSet _named;
    private readonly Calibration _ofNamed;
    private readonly List<Calibration> _tables = [];

    /// <param name="model">Whose scores.</param>
    /// <param name="date">Of today.</param>
    /// <param name="name">What the data is called.</param>
    /// <param name="population">The people whom the table is to speak for.</param>
    /// <param name="named">Samples of people with names.</param>
    public CalibrationRun(ModelIdentity model, string date, string name, string population, SampleSet named)
    {
        (_model, _date, _named) = (model, date, named);
        _ofNamed = CalibrationMaker.Make(named, model, new CalibrationOptions { Name = name, Population = population, Date = date });
        _tables.Add(_ofNamed);
    }

    /// <summary>The general table first.</summary>
    public IReadOnlyList<Calibration> Tables => _tables;

    /// <summary>Pairs of strangers that looked like one person.</summary>
    public int Repeats { get; private set; }

    /// <summary>Adds a table for each population, and blends people with names and strangers, whose rates differ by factors, into the general one.</summary>
    /// <param name="name">What the data is called.</param>
    /// <param name="listed">The list, by population.</param>
    /// <param name="samples">Its samples.</param>
    /// <param name="isDistinct">True when the list is known to show nobody twice: a weak embedder would take many strangers for repeats.</param>
    public void AddStrangers(string name, ILookup<string, ListedSample> listed, SampleSet samples, bool isDistinct)
    {
        var screen = isDistinct ? null : new StrangerScreen(_named);
        var all = Make(name, CalibrationSource.GeneralPopulation, samples, screen);
        var population = listed.Where(group => group.Key.Length > 0).SelectMany(group => group.Select(sample => (sample.SampleId, group.Key))).ToDictionary(pair => pair.SampleId, pair => pair.Key, StringComparer.Ordinal);
        _tables[0] = CalibrationBlend.Of([_ofNamed, all.Table], CalibrationSource.GeneralPopulation);
        Repeats = all.Repeats;
        foreach (var group in population.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            _tables.Add(Make($"{name}, {group}", group, new SampleSet(samples.Samples.Where(sample => string.Equals(population.GetValueOrDefault(sample.SampleId), group, StringComparison.Ordinal))), screen).Table);
    }

    private (Calibration Table, int Repeats) Make(string name, string population, SampleSet samples, StrangerScreen? screen)
    {
        var options = new CalibrationOptions { Name = name, Population = population, Date = _date };
        if (screen is null)
            return (CalibrationMaker.Make(samples, _model, options), 0);
        var (strangers, repeats, fewest) = screen.Apply(samples);
        options = options with { FewestFalseMatches = fewest };
        return (CalibrationMaker.Make(strangers, _model, options), repeats);
    }
}
