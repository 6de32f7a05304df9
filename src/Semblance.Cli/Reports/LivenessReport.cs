using Semblance.Cli.Evaluating;

namespace Semblance.Cli.Reports;

/// <summary>Error rates of presentation attack detection as a page; no picture of anybody is in it.</summary>
internal static class LivenessReport
{
    public static string Write(PresentationPlan plan, IReadOnlyList<MeasuredSystem> systems)
    {
        var page = new HtmlPage("Presentation attack detection");
        page.Paragraph(plan.Words);
        page.Warning("Measured in the manner of ISO/IEC 30107-3; not a certification. The attacks are those of these pictures: against other prints, screens and masks the rates differ, and injected or generated video is no presentation attack at all.");
        foreach (var system in systems)
        {
            page.Section(system.Report.Name);
            page.Table(["where", "threshold", "APCER of the worst species", "BPCER"], PresentationOutput.Rows(system.Report));
            page.Table(["species", "APCER"], system.Report.Figures.Species.Select(rate => new[] { rate.Species.Name, PresentationOutput.Words(rate.AttackClassificationErrorRate) }));
            foreach (var remark in PresentationOutput.Remarks(system))
                page.Paragraph(remark);
        }

        return page.ToHtml();
    }
}
