package dev.pratique.engine.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Builds node trees from the events of a YAML parser, without the library's own nodes: those are
/// slower and resolve types by another schema.
final class TreeBuilder {
  /// Where a message of the parser repeats text, which may be part of a credential.
  private static final Pattern QUOTED =
      Pattern.compile("(tag handle|hexadecimal numbers)(,? .*)", Pattern.DOTALL);

  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setUseMarks(true)
          .setCodePointLimit(Integer.MAX_VALUE)
          .setParseComments(false)
          .build();

  private final ParserImpl parser;
  private final int lineOffset;
  private final Limits limits;
  private final Map<Anchor, Node> anchors = new HashMap<>();
  private final Set<Anchor> open = new HashSet<>();
  private final List<DuplicateKey> duplicates = new ArrayList<>();
  private long nodes;

  private TreeBuilder(ParserImpl parser, Chunk chunk, Limits limits) {
    this.parser = parser;
    this.lineOffset = chunk.firstLine();
    this.limits = limits;
  }

  /// A document's root and the keys it repeats.
  record Tree(Node root, List<DuplicateKey> duplicates) {}

  /// The documents of a chunk; more than one where `...` ends them.
  ///
  /// @throws ParseFailure at the first place that is not YAML or breaks a limit
  static List<Tree> build(Chunk chunk, Limits limits) {
    try {
      ParserImpl parser = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, chunk.text()));
      return new TreeBuilder(parser, chunk, limits).documents();
    } catch (NumberFormatException e) {
      throw badEscape(chunk);
    } catch (MarkedYamlEngineException e) {
      throw failure(e, chunk.firstLine());
    } catch (ReaderException e) {
      throw unprintable(e, chunk);
    } catch (YamlEngineException e) {
      throw new ParseFailure(firstLine(e), new Span(chunk.firstLine(), 1, chunk.firstLine(), 2));
    }
  }

  private static String firstLine(RuntimeException e) {
    String message = e.getMessage();
    return message == null
        ? "not valid YAML"
        : message.lines().findFirst().orElse("not valid YAML");
  }

  /// YAML allows hardly any control character (YAML 1.2, 5.1).
  private static ParseFailure unprintable(ReaderException e, Chunk chunk) {
    String text = chunk.text();
    int at = text.indexOf(Character.toString(e.getCodePoint()));
    String before = text.substring(0, Math.max(0, at));
    int line = chunk.firstLine() + (int) before.chars().filter(c -> c == '\n').count();
    int column = before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1;
    return new ParseFailure(
        "the character U+%04X may not stand in YAML".formatted(e.getCodePoint()),
        Span.onLine(line, column, 1));
  }

  /// The parser trips over an escape that the text ends in, such as one of a code point without
  /// digits.
  private static ParseFailure badEscape(Chunk chunk) {
    int line = chunk.firstLine() + (int) chunk.text().stripTrailing().lines().count() - 1;
    return new ParseFailure("an escape is not complete", Span.onLine(line, 1, 1));
  }

  private static ParseFailure failure(MarkedYamlEngineException e, int lineOffset) {
    Optional<Mark> problem = e.getProblemMark();
    Optional<Mark> context = e.getContextMark();
    Mark mark = problem.or(() -> context).orElseThrow();
    int line = mark.getLine() + lineOffset;
    int column = mark.getColumn() + 1;
    int contextLine = context.map(m -> m.getLine() + lineOffset).orElse(line);
    String problemText = e.getProblem() == null ? "not valid YAML" : e.getProblem();
    String message = e.getContext() == null ? problemText : e.getContext() + ": " + problemText;
    Span span = new Span(line, column, line, column + 1);
    return new ParseFailure(QUOTED.matcher(message).replaceAll("$1"), span, contextLine);
  }

  private List<Tree> documents() {
    List<Tree> trees = new ArrayList<>();
    while (parser.hasNext()) {
      if (parser.next().getEventId() == Event.ID.DocumentStart) {
        anchors.clear();
        duplicates.clear();
        nodes = 0;
        Node root = node(parser.next(), 1);
        trees.add(new Tree(root, List.copyOf(duplicates)));
      }
    }
    return trees;
  }

  private Node node(Event event, int depth) {
    if (depth > limits.depth()) {
      throw tooDeep(event);
    }
    return switch (event.getEventId()) {
      case Scalar -> anchored((ScalarEvent) event, scalar((ScalarEvent) event));
      case Alias -> alias((AliasEvent) event, depth);
      case SequenceStart -> collection((NodeEvent) event, depth);
      case MappingStart -> collection((NodeEvent) event, depth);
      default -> throw new ParseFailure("unexpected " + event.getEventId(), span(event));
    };
  }

  private ParseFailure tooDeep(Event event) {
    return new ParseFailure("nested more than " + limits.depth() + " levels deep", span(event));
  }

  private Node collection(NodeEvent event, int depth) {
    event.getAnchor().ifPresent(open::add);
    Node node = event instanceof MappingStartEvent ? mapping(event, depth) : sequence(event, depth);
    event.getAnchor().ifPresent(open::remove);
    return anchored(event, node);
  }

  private Node anchored(NodeEvent event, Node node) {
    event.getAnchor().ifPresent(anchor -> anchors.put(anchor, node));
    count(1, event);
    return node;
  }

  private Node alias(AliasEvent event, int depth) {
    Anchor anchor = event.getAlias();
    Node target = anchors.get(anchor);
    if (target == null) {
      String what = open.contains(anchor) ? " refers to the value it stands in" : " is not defined";
      throw new ParseFailure("this alias" + what, span(event));
    }
    count(target.size(), event);
    if (depth + target.height() - 1 > limits.depth()) {
      throw tooDeep(event);
    }
    return target;
  }

  private void count(long more, Event event) {
    nodes += more;
    if (nodes > limits.nodes()) {
      throw new ParseFailure(
          "more than " + limits.nodes() + " values once aliases are followed", span(event));
    }
  }

  private Node sequence(Event start, int depth) {
    List<Node> items = new ArrayList<>();
    Event event = parser.next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      items.add(node(event, depth + 1));
      event = parser.next();
    }
    return new SequenceNode(items, span(start, event));
  }

  private Node mapping(Event start, int depth) {
    List<Entry> entries = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    Set<String> merged = new HashSet<>();
    Event event = parser.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      ScalarNode key = key(event, depth);
      Node value = node(parser.next(), depth + 1);
      if (isMerge(key)) {
        for (Entry entry : merged(value)) {
          put(entries, seen, entry);
          merged.add(entry.name());
        }
      } else {
        Entry entry = new Entry(key, value);
        Entry earlier = put(entries, seen, entry);
        if (!merged.remove(entry.name()) && earlier != null) {
          duplicates.add(new DuplicateKey(earlier, entry));
        }
      }
      event = parser.next();
    }
    return new MappingNode(entries, span(start, event));
  }

  private ScalarNode key(Event event, int depth) {
    if (node(event, depth + 1) instanceof ScalarNode key) {
      return key;
    }
    throw new ParseFailure("a key must be text, not a list or a mapping", span(event));
  }

  private static boolean isMerge(ScalarNode key) {
    return key.style() == ScalarNode.Style.PLAIN && key.value().equals("<<");
  }

  /// The entry that stood under the same key.
  private static @Nullable Entry put(List<Entry> entries, Map<String, Integer> seen, Entry entry) {
    Integer earlier = seen.putIfAbsent(entry.name(), entries.size());
    if (earlier != null) {
      return entries.set(earlier, entry);
    }
    entries.add(entry);
    return null;
  }

  /// What `<<` brings in. As in Go's parser it wins over what is written before it and loses to
  /// what follows; in a list, earlier mappings win.
  private static List<Entry> merged(Node value) {
    if (value instanceof MappingNode mapping) {
      return mapping.entries();
    }
    List<Entry> entries = new ArrayList<>();
    for (Node item : value.items().reversed()) {
      if (!(item instanceof MappingNode mapping)) {
        throw notMergeable(item);
      }
      entries.addAll(mapping.entries());
    }
    if (!(value instanceof SequenceNode)) {
      throw notMergeable(value);
    }
    return entries;
  }

  private static ParseFailure notMergeable(Node node) {
    return new ParseFailure("<< takes a mapping or a list of mappings", node.span());
  }

  private ScalarNode scalar(ScalarEvent event) {
    String value = event.getValue();
    ScalarNode.Style style = style(event.getScalarStyle());
    return new ScalarNode(value, kind(event, value, style), style, span(event));
  }

  private static ScalarNode.Kind kind(ScalarEvent event, String value, ScalarNode.Style style) {
    String tag = event.getTag().orElse("");
    return switch (tag) {
      case "tag:yaml.org,2002:str", "tag:yaml.org,2002:binary", "!" -> ScalarNode.Kind.STRING;
      case "tag:yaml.org,2002:int", "tag:yaml.org,2002:float", "tag:yaml.org,2002:bool" ->
          PlainScalar.kindOf(value);
      case "tag:yaml.org,2002:null" -> ScalarNode.Kind.NULL;
      default ->
          style == ScalarNode.Style.PLAIN ? PlainScalar.kindOf(value) : ScalarNode.Kind.STRING;
    };
  }

  private static ScalarNode.Style style(ScalarStyle style) {
    return switch (style) {
      case PLAIN, JSON_SCALAR_STYLE -> ScalarNode.Style.PLAIN;
      case SINGLE_QUOTED -> ScalarNode.Style.SINGLE_QUOTED;
      case DOUBLE_QUOTED -> ScalarNode.Style.DOUBLE_QUOTED;
      case LITERAL -> ScalarNode.Style.LITERAL;
      case FOLDED -> ScalarNode.Style.FOLDED;
    };
  }

  private Span span(Event event) {
    return span(event, event);
  }

  private Span span(Event first, Event last) {
    Mark start = first.getStartMark().orElseThrow();
    Mark end = last.getEndMark().orElse(start);
    return new Span(
        start.getLine() + lineOffset,
        start.getColumn() + 1,
        end.getLine() + lineOffset,
        end.getColumn() + 1);
  }
}
