using ScottPlot;
using ScottPlot.TickGenerators;
using Semblance.Errors;

namespace Semblance.Evaluation.Plots;

/// <summary>
/// A plot in the house's style, with the shipped font: without a registered font the library draws no text at all on
/// machines that have none.
/// </summary>
internal sealed class PlotCanvas
{
    public const int Width = 1200;
    public const int Height = 900;

    private const string FontName = "DejaVu Sans";

    private static readonly Lock Registering = new();
    private static bool s_registered;

    // Okabe and Ito's colours, which people who see fewer colours can tell apart.
    private static readonly string[] Palette = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9"];

    public PlotCanvas(string title, string across, string upwards)
    {
        RegisterFont();
        Plot = new Plot();
        Plot.Font.Set(FontName);
        Plot.ScaleFactor = 1.6;
        Plot.Title(title, 17);
        Plot.XLabel(across, 13);
        Plot.YLabel(upwards, 13);
        foreach (var label in (LabelStyle[])[Plot.Axes.Title.Label, Plot.Axes.Bottom.Label, Plot.Axes.Left.Label])
        {
            label.Bold = false;
            label.FontName = FontName;
        }
        Plot.Grid.MajorLineColor = Color.FromHex("#C8CDD3");
        Plot.Grid.MinorLineColor = Color.FromHex("#EEF0F2");
        Plot.Grid.MinorLineWidth = 1;
        Plot.Axes.Right.FrameLineStyle.Color = Plot.Axes.Top.FrameLineStyle.Color = Color.FromHex("#C8CDD3");
    }

    public Plot Plot { get; }

    public static Color ColourOf(int curve) => Color.FromHex(Palette[curve % Palette.Length]);

    /// <summary>Ticks of a logarithmic axis at each power of ten, minor ones at 2 to 9 times it; positions are log10.</summary>
    public static NumericManual LogTicks(int lowest, int highest)
    {
        var ticks = new NumericManual();
        for (var exponent = lowest; exponent <= highest; exponent++)
        {
            ticks.AddMajor(exponent, exponent == 0 ? "1" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"1e{exponent}"));
            for (var times = 2; times < 10 && exponent < highest; times++)
                ticks.AddMinor(exponent + Math.Log10(times));
        }
        return ticks;
    }

    public void Line(double[] xs, double[] ys, Color colour, string legend)
    {
        var line = Plot.Add.ScatterLine(xs, ys, colour);
        line.LineWidth = 2.5f;
        line.LegendText = legend;
    }

    /// <summary>One of many curves: each has a colour, and once the colours are used up, dashes too.</summary>
    public void Curve(double[] xs, double[] ys, int place, string legend)
    {
        var line = Plot.Add.ScatterLine(xs, ys, ColourOf(place));
        line.LineWidth = place == 0 ? 4 : 2;
        line.LinePattern = place < Palette.Length ? LinePattern.Solid : LinePattern.Dashed;
        line.LegendText = legend;
    }

    public void Guide(double[] xs, double[] ys, string legend, LinePattern pattern)
    {
        var line = Plot.Add.ScatterLine(xs, ys, Color.FromHex("#8A929B"));
        line.LinePattern = pattern;
        line.LineWidth = 1.2f;
        line.LegendText = legend;
    }

    public void Mark(double x, double y, Color colour, string text, float labelOffset = -16)
    {
        var marker = Plot.Add.Marker(x, y, MarkerShape.FilledCircle, 8, colour);
        marker.MarkerStyle.OutlineColor = Colors.White;
        marker.MarkerStyle.OutlineWidth = 1.5f;
        var label = Plot.Add.Text(text, x, y);
        label.LabelFontName = FontName;
        label.LabelFontSize = 11;
        label.LabelFontColor = colour;
        label.OffsetX = 7;
        label.OffsetY = labelOffset;
    }

    /// <summary>An upright line from one value to another, with a cap at either end.</summary>
    public void Interval(double x, double low, double high, Color colour)
    {
        const double cap = 0.02;
        foreach (var (x1, y1, x2, y2) in (ReadOnlySpan<(double, double, double, double)>)[(x, low, x, high), (x - cap, low, x + cap, low), (x - cap, high, x + cap, high)])
        {
            var line = Plot.Add.Line(x1, y1, x2, y2);
            line.LineColor = colour;
            line.LineWidth = 2;
        }
    }

    /// <summary>The picture with the legend in a corner of the plot.</summary>
    public byte[] ToPng(ScottPlot.Alignment legendAt) => ToPng(Plot.ShowLegend(legendAt));

    /// <summary>The picture with the legend at the right of the plot, where many curves leave no corner free.</summary>
    public byte[] ToPng() => ToPng(Plot.ShowLegend(Edge.Right).Legend);

    /// <summary>The same as lines and letters, which can be made larger without loss.</summary>
    public string ToSvg(ScottPlot.Alignment legendAt)
    {
        Dress(Plot.ShowLegend(legendAt));
        return Plot.GetSvgXml(Width, Height);
    }

    private byte[] ToPng(Legend legend)
    {
        Dress(legend);
        return Plot.GetImage(Width, Height).GetImageBytes(ImageFormat.Png);
    }

    private static void Dress(Legend legend)
    {
        legend.FontName = FontName;
        legend.FontSize = 12;
        legend.OutlineColor = Color.FromHex("#C8CDD3");
        legend.ShadowColor = Colors.Transparent;
    }

    private static void RegisterFont()
    {
        lock (Registering)
        {
            if (s_registered)
                return;
            var path = Path.Combine(AppContext.BaseDirectory, "assets", "DejaVuSans.ttf");
            if (!File.Exists(path))
                throw new SemblanceException(ErrorCode.InputNotFound, $"The plots' font '{path}' is missing.", "Install the program again; the font ships beside it.");
            Fonts.AddFontFile(FontName, path, bold: false, italic: false);
            s_registered = true;
        }
    }
}
